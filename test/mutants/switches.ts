/** All mutants of a file in one text, each behind a switch: `$mutant(7)` is true when the seventh is asked for. */

import ts from "typescript";
import type { Mutant } from "./mutant";

/** A mutant with the number of its switch. */
export interface Numbered extends Mutant {
  readonly id: number;
}

/** What the code that comes of it is given: see `modules.ts`. */
export const GIVEN = ["exports", "require", "$meta", "$mutant", "$step"] as const;

/** The file as JavaScript with its switches, and with a step counted in every function and every turn of a loop. */
export function compiled(path: string, text: string, mutants: readonly Numbered[]): string {
  return ts.transpileModule(switched(text, mutants), {
    fileName: path,
    transformers: { before: [stepping] },
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      esModuleInterop: true,
    },
  }).outputText;
}

/** The text with its switches. Mutants lie within each other or apart, as what they change does. */
function switched(text: string, mutants: readonly Numbered[]): string {
  const outermost = [...mutants].sort((a, b) => a.start - b.start || b.end - a.end);
  return between(text, 0, text.length, outermost);
}

function between(text: string, start: number, end: number, mutants: readonly Numbered[]): string {
  const [first, ...others] = mutants;
  if (first === undefined) return text.slice(start, end);
  const here = mutants.filter((one) => one.start === first.start && one.end === first.end && one.form === first.form);
  const within = others.filter((one) => one.end <= first.end && !here.includes(one));
  const after = others.filter((one) => one.start >= first.end);
  const original = between(text, first.start, first.end, within);
  return text.slice(start, first.start) + chosen(here, original) + between(text, first.end, end, after);
}

function chosen(mutants: readonly Numbered[], original: string): string {
  return mutants[0]?.form === "statement"
    ? `if (${mutants.map(({ id }) => `$mutant(${id})`).join(" || ")}) {} else { ${original} }`
    : `(${mutants.map(({ id, becomes }) => `$mutant(${id}) ? (${becomes}) : `).join("")}(${original}))`;
}

/** Counts a step in every function and every turn of a loop, and has `import.meta` given. */
const stepping: ts.TransformerFactory<ts.SourceFile> = (context) => (source) => {
  const { factory } = context;
  const step = factory.createCallExpression(factory.createIdentifier("$step"), undefined, []);
  const stepped = (block: ts.Block): ts.Block =>
    factory.updateBlock(block, [factory.createExpressionStatement(step), ...block.statements]);
  const asBlock = (statement: ts.Statement): ts.Block =>
    stepped(ts.isBlock(statement) ? statement : factory.createBlock([statement]));
  const visit = (node: ts.Node): ts.Node => {
    const seen = ts.visitEachChild(node, visit, context);
    if (ts.isMetaProperty(seen) && seen.keywordToken === ts.SyntaxKind.ImportKeyword) {
      return factory.createIdentifier("$meta");
    }
    if (ts.isArrowFunction(seen)) {
      const body = ts.isBlock(seen.body) ? stepped(seen.body) : factory.createComma(step, seen.body);
      const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = seen;
      const bodied = ts.isBlock(body) ? body : factory.createParenthesizedExpression(body);
      return factory.updateArrowFunction(
        seen,
        modifiers,
        typeParameters,
        parameters,
        type,
        equalsGreaterThanToken,
        bodied,
      );
    }
    if (ts.isFunctionDeclaration(seen) && seen.body !== undefined) {
      const { modifiers, asteriskToken, name, typeParameters, parameters, type, body } = seen;
      return factory.updateFunctionDeclaration(
        seen,
        modifiers,
        asteriskToken,
        name,
        typeParameters,
        parameters,
        type,
        stepped(body),
      );
    }
    if (ts.isWhileStatement(seen)) return factory.updateWhileStatement(seen, seen.expression, asBlock(seen.statement));
    if (ts.isDoStatement(seen)) return factory.updateDoStatement(seen, asBlock(seen.statement), seen.expression);
    if (ts.isForStatement(seen)) {
      const { initializer, condition, incrementor, statement } = seen;
      return factory.updateForStatement(seen, initializer, condition, incrementor, asBlock(statement));
    }
    if (ts.isForOfStatement(seen)) {
      const { awaitModifier, initializer, expression, statement } = seen;
      return factory.updateForOfStatement(seen, awaitModifier, initializer, expression, asBlock(statement));
    }
    return seen;
  };
  return ts.visitEachChild(source, visit, context);
};
