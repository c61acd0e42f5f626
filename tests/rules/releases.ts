/** Parts of releases of the fictional issuers, for the rules' tests. */

export const LEAD = `     Los Angeles, CA, July 8, 2003 - Halcyon Plasma Corporation (OTC
Bulletin Board: HALC) announced today that it has opened a donor site
on Shaw Avenue in Fresno.`

export const MARLOW =
  'CHICAGO, March 4, 2014 -- Marlow Freight Holdings, Inc. (NYSE: MLF) has bought a cold store in Joliet, Illinois.'

export const CONTACT = `Contact: Halcyon Plasma Corporation
         Ruth Alder, Director of Investor Relations
         877-555-0142
         www.halcyon-plasma.example`

export const ABOUT = `                   About Halcyon Plasma Corporation

     Halcyon Plasma Corporation collects plasma and whole blood at
eleven sites in the western United States and supplies 140 hospitals.
The company was founded in 1981, is licensed by the Food and Drug
Administration and runs its own testing laboratory in Reseda.`

export const SAFE_HARBOR = `Some statements in this release look ahead. They may be "forward-
looking statements" as Section 27A of the Securities Act of 1933 and
Section 21E of the Securities Exchange Act of 1934 use the term. They
rest on what management holds to be true today, and nobody can promise
that those beliefs will prove to be sound. Donor turnout, hospital
demand, the price of testing and the rulings of regulators may cause
results to differ materially from those set out in, or implied by,
these forward-looking statements. Halcyon Plasma Corporation has no
duty to update any of them after the day of this release.`
