// Judges a description of an API by the schema of OpenAPI itself: `node openapi.mjs FILE`.

import { readFileSync } from "node:fs";

import { Validator } from "@seriousme/openapi-schema-validator";

const description = JSON.parse(readFileSync(process.argv[2], "utf8"));
const validator = new Validator();
const { valid, errors } = await validator.validate(description);
if (!valid) {
  console.error(JSON.stringify(errors, null, 2));
  process.exit(1);
}
if (validator.version !== "3.1") throw new Error(`read as OpenAPI ${validator.version}`);
// Every reference leads somewhere within the description; this throws where one does not.
validator.resolveRefs();
