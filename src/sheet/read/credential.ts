/** Letters behind a name that stand for a license or a certificate. */
const CREDENTIALS = new Set(
  (
    'LMT LMBT LMP RMT CMT MT LMTI MMP NCTMB NCBTMB BCTMB CLT PT DPT MPT MSPT PTA LPT RPT OT OTR OTRL OTR/L OTD MOT MSOT ' +
    'OTA COTA COTA/L OTA/L SLP CCC-SLP SLP-CCC SLPA DC DACBSP AT ATC LAT LATC LAC L.AC DAOM DACM ND NMD MD DO NP APRN ' +
    'FNP ARNP DNP CRNP PA PA-C RN LPN AIDE CHT CSCS OCS SCS MTC COMT FAAOMPT CIMT CMLDT LANA'
  ).split(' '),
);

/** Licenses written out, where they stand behind a comma or a bracket. */
const TITLE =
  /\b(?:massage (?:and bodywork )?therapist|massage practitioner|(?:physical|occupational) therap(?:ist|y) assistant|(?:physical|occupational) therapist|chiropractor|athletic trainer|acupuncturist|physician assistant|nurse practitioner)\b/i;

/** In a name all in capitals these may as well be the name. */
const SURNAMES = new Set(['DO', 'AT', 'PA', 'ND', 'LANA']);

/**
 * The credentials behind a provider's name: `Lee Kneads, LMT, CLT` -> `LMT; CLT`. Null where there are none, so that
 * a name is never taken for a license: only words behind a comma or a bracket count, or capitals at the end.
 */
export function credentialIn(provider: string): string | null {
  if (provider.length > 120) return null;
  const behind = provider.search(/[,(]|\/(?=[A-Z.]{2,}$)/);
  const words = (behind < 0 ? provider : provider.slice(behind + 1)).split(/[\s,;()]+/);
  const title = behind < 0 ? null : TITLE.exec(provider.slice(behind + 1));
  const found: string[] = title ? [title[0].toLowerCase()] : [];
  for (const word of words) {
    const bare = word.replace(/\.$/, '');
    const letters = bare.toUpperCase().replaceAll('.', '');
    const known = CREDENTIALS.has(letters) || CREDENTIALS.has(bare.toUpperCase());
    if (!known) continue;
    if (behind < 0 && bare !== bare.toUpperCase() && !/^LAc$/.test(bare)) continue;
    if (behind < 0 && SURNAMES.has(letters) && provider === provider.toUpperCase()) continue;
    const plain = letters === 'LAC' ? 'LAc' : letters;
    if (!found.includes(plain)) found.push(plain);
  }
  // A whole name of capitals (`DO PT`) has to keep a part that is a name.
  const names = behind < 0 ? words.length - found.length : 1;
  return found.length > 0 && names > 0 ? found.join('; ') : null;
}
