//! In which countries a language is spoken.

/// The countries in which a language is official, in law, in fact or in a region, beside the one where most of its speakers are:
/// that one the likely subtags tell. It is `territoryInfo` of the Unicode CLDR, version 47, without languages that are
/// written there in a script that is not usual for them.
const OFFICIAL: [(&str, &str); 51] = [
    (
        "ar",
        "AE BH DJ DZ EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE",
    ),
    ("bn", "IN"),
    ("ca", "AD"),
    ("de", "AT BE CH DK LI LU PL"),
    ("el", "CY"),
    (
        "en",
        "AG AI AS AU BB BI BM BS BW BZ CA CC CK CM CQ CX DG DM ER FJ FK FM GB GD GG GH GI GM GS GU GY HK IE IM IN \
         IO JE JM KE KI KN KY LC LR LS MG MH MP MS MT MU MW NA NF NG NR NU NZ PG PH PK PN PR PW RW SB SC SD SG SH \
         SL SS SX SZ TC TK TO TT TV TZ UG UM VC VG VI VU WS ZA ZM ZW",
    ),
    (
        "es",
        "AR BO CL CO CR CU DO EA EC GQ GT HN IC MX NI PA PE PR PY SV US UY VE",
    ),
    ("fa", "AF"),
    ("fi", "SE"),
    (
        "fr",
        "BE BF BI BJ BL CA CD CF CG CH CI CM DJ DZ GA GF GN GP GQ HT IT KM LU MA MC MF MG ML MQ MU NC NE PF PM RE \
         RW SC SN TD TG TN VU WF YT",
    ),
    ("ga", "GB"),
    ("gsw", "LI"),
    ("hak", "TW"),
    ("hr", "AT BA RS"),
    ("hu", "AT RS"),
    ("it", "CH HR SM VA"),
    ("kl", "DK"),
    ("knf", "SN"),
    ("ko", "CN KP"),
    ("lt", "PL"),
    ("ms", "BN SG"),
    ("nan", "TW"),
    ("nb", "SJ"),
    ("ne", "IN"),
    ("nl", "AW BE BQ CW SR SX"),
    ("oc", "ES"),
    ("pap", "AW"),
    ("pt", "AO CV GQ GW MO MZ PT ST TL"),
    ("qu", "BO EC"),
    ("ro", "MD RS"),
    ("ru", "BY KG KZ UA"),
    ("sd", "IN"),
    ("sk", "RS"),
    ("sl", "AT"),
    ("sm", "AS"),
    ("sq", "MK XK"),
    ("sr", "BA XK"),
    ("ss", "SZ"),
    ("st", "LS"),
    ("sv", "AX FI"),
    ("sw", "CD KE UG"),
    ("ta", "LK SG"),
    ("ti", "ER"),
    ("tk", "AF"),
    ("tn", "BW"),
    ("tr", "CY"),
    ("uk", "RS"),
    ("ur", "IN"),
    ("vec", "BR HR SI"),
    ("yue", "MO"),
    ("zh", "HK MO SG TW"),
];

/// Whether a language is official in a country, besides where most of its speakers are.
pub(super) fn is_official(language: &str, country: &str) -> bool {
    let mut known = OFFICIAL.iter().filter(|(known, _)| *known == language);
    known.any(|(_, countries)| countries.split(' ').any(|one| one == country))
}
