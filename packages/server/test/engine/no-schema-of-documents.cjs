/** Stands in for what express-openapi-validator compiles at every start and, with `validateApiSpec: false`, never calls. */
exports.OpenAPISchemaValidator = class {};
