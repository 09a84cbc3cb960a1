/** Which agreements the sample data fit. */
import { type Agreement, monthsOf, requirementsOf } from "../../../src/agreement";
import { agreementById } from "../../../src/agreements";

/** Whether the sample data answer what an agreement asks: they were invented for that of 2023. */
export function fitsSample(agreement: Agreement): boolean {
  const invented = agreementById(SAMPLED);
  const asked = (one: Agreement): string =>
    [...monthsOf(one), ...requirementsOf(one).map(({ number, id }) => `${number} ${id}`)].join();
  return invented !== undefined && asked(invented) === asked(agreement);
}

const SAMPLED = "2023";
