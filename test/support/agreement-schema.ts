/** Writes `docs/agreement.schema.json`, the published schema of an agreement as JSON: `npm run schema`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { agreementSchemas } from "../../src/agreement-json/schema";

/** Where the schema is published. */
export const SCHEMA_FILE = fileURLToPath(new URL("../../docs/agreement.schema.json", import.meta.url));

/** The schema as JSON, made of the one that files are read by. */
export function schemaText(): string {
  const { file, definitions } = agreementSchemas("publish");
  const schema = toJsonSchema(file, { target: "draft-2020-12", definitions });
  const title = "Kömiljarden: en överenskommelse (an agreement)";
  const description =
    "Amounts are whole kronor. Weights are parts among the requirements of a pot. Limits and steps (atLeast, atMost, moreThan, responseRate) are whole tenths of a per cent or of a percentage point, of a person where a number is measured: 730 is 73 %. Shares are whole per cent. Every value stands with its source, or with why it is assumed.";
  return `${JSON.stringify({ title, description, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, schemaText());
