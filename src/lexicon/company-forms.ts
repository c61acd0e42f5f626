/** Legal forms at the end of a company's name, and the ways to write each. */
import { foldName } from './fold.js'

/** One legal form. */
interface CompanyForm {
  /** As it is written in full, or as it is always abbreviated. */
  form: string
  /** Other ways to write it, without full stops. */
  written: readonly string[]
}

// the abbreviations are those of The Associated Press Stylebook, "company names"; the other forms are in the list of
// entity legal forms of ISO 20275, kept by the Global Legal Entity Identifier Foundation
const COMPANY_FORMS: readonly CompanyForm[] = [
  { form: 'Corporation', written: ['Corp'] },
  { form: 'Incorporated', written: ['Inc'] },
  { form: 'Company', written: ['Co'] },
  { form: 'Limited', written: ['Ltd'] },
  { form: 'Limitée', written: ['Ltée'] },
  { form: 'PLC', written: [] },
  { form: 'LLC', written: [] },
  { form: 'LP', written: [] },
  { form: 'LLP', written: [] },
  { form: 'ULC', written: [] },
  { form: 'Pty', written: ['Proprietary'] },
  { form: 'Pte', written: [] },
  { form: 'Bhd', written: ['Berhad'] },
  { form: 'AG', written: [] },
  { form: 'SE', written: [] },
  { form: 'GmbH', written: [] },
  { form: 'KGaA', written: [] },
  { form: 'SA', written: [] },
  { form: 'SAB', written: [] },
  { form: 'SpA', written: [] },
  { form: 'NV', written: [] },
  { form: 'BV', written: [] },
  { form: 'AB', written: [] },
  { form: 'ASA', written: [] },
  { form: 'A/S', written: [] },
  { form: 'Oyj', written: [] },
]

/** A pattern of them all for a regular expression that ignores case, the stop at their end aside: "S.p.A", "llc", "L.L.C". */
export const COMPANY_FORM: string = COMPANY_FORMS.flatMap(({ form, written }) => [form, ...written])
  .map((spelling) => (/^\p{Lu}\p{Ll}+$/u.test(spelling) ? spelling : [...spelling].join(String.raw`\.?`)))
  .join('|')

const BY_SPELLING = new Map(
  COMPANY_FORMS.flatMap(({ form, written }) => [form, ...written].map((one) => [foldName(one), form])),
)

/** The legal form that a word is: "Corporation" for "Corp.", nothing for "Holdings", which is part of the name. */
export function findCompanyForm(word: string): string | undefined {
  return BY_SPELLING.get(foldName(word))
}
