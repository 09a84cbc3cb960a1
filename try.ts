import { readFile } from "node:fs/promises";
import { readXlsx } from "./host/files/xlsx";
import { connect } from "./host/wire/connect";
import { agreement2023 } from "./src/agreements/2023";
import { settle } from "./src/settling/settle";
import { readWorkbook } from "./taskpane/excel/workbook";
import { forecastOf } from "./src/forecast/forecast";
const workbook = await readXlsx(await readFile("examples/komiljarden-2023.xlsx"));
const { Excel, Office } = connect(workbook);
Object.assign(globalThis, { Excel, Office });
const { grids } = await readWorkbook();
const only = process.argv[2];
for (const alone of [false, true]) {
const g = alone ? grids.map((grid: any) => grid.name === "Väntetider" ? { ...grid, rows: grid.rows } : grid) : grids;
const { settlement } = settle(agreement2023, g, { until: "2023-08" });
if (!settlement) throw new Error("no");
let s = settlement;
if (alone) { const { settleFigures } = await import("./src/settling/settle"); s = settleFigures(agreement2023, { ...settlement.submission, observations: settlement.submission.observations.filter((o: any) => o.region === "13") }, { until: "2023-08" }).settlement!; }
let t = performance.now();
const f = forecastOf(s, { region: "13", patients: 500, goal: 60_000_000 })!;
console.log("ms", performance.now() - t);
console.log({ today: f.today, expected: f.expected, payments: f.payments, latest: f.latest, months: f.months, rests: f.restsOnOthers, noLast: f.monthsWithoutLastYear });
console.table(f.alternatives.map(a => ({ way: a.way, others: a.others.from, total: Number(a.total) })));
const flat = f.steps.flatMap(x => x.steps.map(y => ({ req: x.requirement.number, month: x.month, now: x.share, to: y.share, lever: y.lever, k: y.patients, path: y.path, bound: y.bound, miss: Number(y.missing.n) / Number(y.missing.d), direct: Number(y.direct), pot: Number(y.withPot), per: Number(y.withPot) / y.patients })));
flat.sort((a, b) => b.per - a.per);
console.table(flat.slice(0, 15)); console.log(f.steps.filter(x => x.none).map(x => `${x.requirement.number} ${x.month} ${x.none}`).join("; "));
console.log(f.spending && { ...f.spending, taken: f.spending.taken.map(t => `${t.of.requirement.number} ${t.of.month} ${t.step.patients}→${t.step.share}`) });
t = performance.now();
const d = f.drawer(); d.draw(1000);
console.log("draw ms", performance.now() - t);
const r = d.result();
console.log(r.total, r.earned, r.reached, r.requirements.map(b => Math.round(b.median)), r.still, r.cells.slice(0, 4).map(c => JSON.stringify(c)));
}
