// What a remark code adds to a reason that leaves the why open (96, A1 and their like). Numbers only; own reading of the remark list.

/** Something is missing, unreadable or wrongly written: send it, the decision is still to come. */
export const missingRemarks: ReadonlySet<string> = new Set((
  'M20 M22 M29 M30 M35 M44 M47 M49 M50 M51 M52 M53 M54 M58 M59 M60 M62 M64 M67 M76 M77 M78 M79 M81 M119 M127 M129 MA27 MA30 MA36 MA37 MA39 MA60 MA61 MA63 MA75 MA112 MA114 MA120 MA130 ' +
  'N24 N26 N28 N29 N37 N39 N40 N50 N56 N58 N63 N75 N77 N81 N93 N94 N102 N152 N179 N190 N202 N203 N205 N206 N207 N225 N227 N228 N233 N237 N242 N255 N256 N257 N258 N264 N265 N270 N276 N285 N286 N288 N289 N290 N293 N294 N298 N301 N305 N314 N329 N340 N341 N345 N346 N350 N375 N379 N382 N393 ' +
  'N433 N455 N456 N457 N458 N463 N466 N467 N473 N475 N477 N478 N516 N517 N570 N657 N678 N680 N681 N682 N683 N705 N706 N721 N722 N729 N730 N735 N769 N822 N823 N850 N852'
).split(' '))

/** The answer of an earlier payer is missing or unclear. */
export const earlierPayerRemarks: ReadonlySet<string> = new Set('MA04 MA64 MA83 MA92 N4 N5 N245 N479 N480'.split(' '))

/** Another payer is first, or the claim went to the wrong one. */
export const otherPayerRemarks: ReadonlySet<string> = new Set('N418 N527 N598'.split(' '))

/** The plan does not cover it: what an open denial needs before another payer may build on it. */
export const notCoveredRemarks: ReadonlySet<string> = new Set('M80 N30 N117 N129 N130 N174 N216 N356 N357 N370 N383 N384 N425 N428 N429 N431 N435 N448 N569 N584 N640 N674 N849'.split(' '))
