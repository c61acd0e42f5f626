/** States, provinces and territories in the three ways that datelines write them. */
import { foldName } from './fold.js'

/** One state, province or territory. */
export interface Region {
  name: string
  /** Two letters, as the post writes it. */
  postal: string
  /** As the Associated Press abbreviates it in datelines; the name itself where it is never abbreviated. */
  ap: string
  country: 'United States' | 'Canada'
}

const US = 'United States'
const CANADA = 'Canada'

// Postal codes: USPS Publication 28, appendix B; Canada Post, addressing guidelines.
// AP forms: The Associated Press Stylebook, "state names" (eight states are never abbreviated).
const ROWS: readonly (readonly [string, string, string, Region['country']])[] = [
  ['Alabama', 'AL', 'Ala.', US],
  ['Alaska', 'AK', 'Alaska', US],
  ['Arizona', 'AZ', 'Ariz.', US],
  ['Arkansas', 'AR', 'Ark.', US],
  ['California', 'CA', 'Calif.', US],
  ['Colorado', 'CO', 'Colo.', US],
  ['Connecticut', 'CT', 'Conn.', US],
  ['Delaware', 'DE', 'Del.', US],
  ['District of Columbia', 'DC', 'D.C.', US],
  ['Florida', 'FL', 'Fla.', US],
  ['Georgia', 'GA', 'Ga.', US],
  ['Hawaii', 'HI', 'Hawaii', US],
  ['Idaho', 'ID', 'Idaho', US],
  ['Illinois', 'IL', 'Ill.', US],
  ['Indiana', 'IN', 'Ind.', US],
  ['Iowa', 'IA', 'Iowa', US],
  ['Kansas', 'KS', 'Kan.', US],
  ['Kentucky', 'KY', 'Ky.', US],
  ['Louisiana', 'LA', 'La.', US],
  ['Maine', 'ME', 'Maine', US],
  ['Maryland', 'MD', 'Md.', US],
  ['Massachusetts', 'MA', 'Mass.', US],
  ['Michigan', 'MI', 'Mich.', US],
  ['Minnesota', 'MN', 'Minn.', US],
  ['Mississippi', 'MS', 'Miss.', US],
  ['Missouri', 'MO', 'Mo.', US],
  ['Montana', 'MT', 'Mont.', US],
  ['Nebraska', 'NE', 'Neb.', US],
  ['Nevada', 'NV', 'Nev.', US],
  ['New Hampshire', 'NH', 'N.H.', US],
  ['New Jersey', 'NJ', 'N.J.', US],
  ['New Mexico', 'NM', 'N.M.', US],
  ['New York', 'NY', 'N.Y.', US],
  ['North Carolina', 'NC', 'N.C.', US],
  ['North Dakota', 'ND', 'N.D.', US],
  ['Ohio', 'OH', 'Ohio', US],
  ['Oklahoma', 'OK', 'Okla.', US],
  ['Oregon', 'OR', 'Ore.', US],
  ['Pennsylvania', 'PA', 'Pa.', US],
  ['Puerto Rico', 'PR', 'Puerto Rico', US],
  ['Rhode Island', 'RI', 'R.I.', US],
  ['South Carolina', 'SC', 'S.C.', US],
  ['South Dakota', 'SD', 'S.D.', US],
  ['Tennessee', 'TN', 'Tenn.', US],
  ['Texas', 'TX', 'Texas', US],
  ['Utah', 'UT', 'Utah', US],
  ['Vermont', 'VT', 'Vt.', US],
  ['Virginia', 'VA', 'Va.', US],
  ['Washington', 'WA', 'Wash.', US],
  ['West Virginia', 'WV', 'W.Va.', US],
  ['Wisconsin', 'WI', 'Wis.', US],
  ['Wyoming', 'WY', 'Wyo.', US],
  ['Alberta', 'AB', 'Alberta', CANADA],
  ['British Columbia', 'BC', 'British Columbia', CANADA],
  ['Manitoba', 'MB', 'Manitoba', CANADA],
  ['New Brunswick', 'NB', 'New Brunswick', CANADA],
  ['Newfoundland and Labrador', 'NL', 'Newfoundland and Labrador', CANADA],
  ['Nova Scotia', 'NS', 'Nova Scotia', CANADA],
  ['Northwest Territories', 'NT', 'Northwest Territories', CANADA],
  ['Nunavut', 'NU', 'Nunavut', CANADA],
  ['Ontario', 'ON', 'Ontario', CANADA],
  ['Prince Edward Island', 'PE', 'Prince Edward Island', CANADA],
  ['Quebec', 'QC', 'Quebec', CANADA],
  ['Saskatchewan', 'SK', 'Saskatchewan', CANADA],
  ['Yukon', 'YT', 'Yukon', CANADA],
]

export const REGIONS: readonly Region[] = ROWS.map(([name, postal, ap, country]) => ({ name, postal, ap, country }))

/** Older and looser ways: "Cal.", "Penn.", "Que.", "Ont.", "B.C.", "Mass" without its full stop. */
const LOOSE: Readonly<Record<string, string>> = {
  CAL: 'CA',
  PENN: 'PA',
  PENNA: 'PA',
  TEX: 'TX',
  ORE: 'OR',
  QUE: 'QC',
  ONT: 'ON',
  ALTA: 'AB',
  SASK: 'SK',
  MAN: 'MB',
  OREG: 'OR',
  KANS: 'KS',
  NEBR: 'NE',
  WISC: 'WI',
  NEWFOUNDLAND: 'NL',
  PQ: 'QC',
  NFLD: 'NL',
  OKL: 'OK',
  MICHIG: 'MI',
}

const BY_WRITTEN = new Map(
  REGIONS.flatMap((region) => [region.name, region.postal, region.ap].map((written) => [foldName(written), region])),
)
for (const [written, postal] of Object.entries(LOOSE)) {
  const region = REGIONS.find((row) => row.postal === postal)
  if (region) BY_WRITTEN.set(written, region)
}

/** The region that a text names; `undefined` where it is none. */
export function findRegion(written: string): Region | undefined {
  return BY_WRITTEN.get(foldName(written))
}
