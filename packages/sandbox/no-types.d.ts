// Stands for packages whose types no declaration of ours mentions; see tsconfig.pack.json.
export {};
