// Runs collections as newman's command does, each as its parent describes it. Loading newman takes longer than some runs.
import newman from 'newman';

process.on('message', ({ collection, environment, folders, output }) => {
  const options = { collection, environment, folder: folders };
  const reporter = { reporters: ['json'], reporter: { json: { export: output } } };
  newman.run({ ...options, ...reporter }, (error) => process.send(error?.message ?? ''));
});
