/** The agreements this program can settle. Written by `npm run agreements`: what is changed here by hand is lost. */
import type { Agreement } from "../agreement";
import { agreement2019 } from "./2019";
import { agreement2020 } from "./2020";
import { agreement2021 } from "./2021";
import { agreement2022 } from "./2022";
import { agreement2023 } from "./2023";
import { agreement2024 } from "./2024";
import { agreement2025Bup } from "./2025-bup";
import { agreementGodOchNaraVard2022 } from "./god-och-nara-vard-2022";
import { agreementKvinnorsHalsa2022 } from "./kvinnors-halsa-2022";
import { agreementMall } from "./mall";

/** Every agreement: those with performance money, newest first, then those without, then templates. */
export const AGREEMENTS: readonly Agreement[] = [
  agreement2025Bup,
  agreement2024,
  agreement2023,
  agreement2022,
  agreement2021,
  agreement2020,
  agreement2019,
  agreementGodOchNaraVard2022,
  agreementKvinnorsHalsa2022,
  agreementMall,
];

/** The agreement to begin with: the newest of which all figures are known. */
export const DEFAULT_AGREEMENT: Agreement = agreement2023;

/** The agreement with an id such as `2023`, or `undefined`. */
export function agreementById(id: string): Agreement | undefined {
  return AGREEMENTS.find((agreement) => agreement.id === id);
}
