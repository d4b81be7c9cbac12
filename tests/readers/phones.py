"""What Google's library, as it is on PyPI, makes of telephone numbers: JSON Lines out, each a number as it is written in a
region, and what it is there. The numbers are examples of every kind, and the same with a digit too many, too few or
another."""

import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "packages"))
import phonenumbers  # noqa: E402
from phonenumbers import PhoneNumberFormat, PhoneNumberType  # noqa: E402

REGIONS = ["CN", "HK", "MO", "TW", "GB", "US", "JP", "DE"]
AS_EXAMPLE, BEGINNING_SO = 12, 60


def parsed(written, region):
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def examples(region):
    for kind in PhoneNumberType.values():
        example = phonenumbers.example_number_for_type(region, kind)
        if example:
            yield phonenumbers.national_significant_number(example)


def variants(digits, chance):
    """The same digits, and others that come of slips or begin alike."""
    yield digits
    for _ in range(AS_EXAMPLE):
        at = chance.randrange(len(digits))
        yield digits[:at] + digits[at] + digits[at:]
        yield digits[:at] + digits[at + 1 :]
        yield digits[:at] + chance.choice("0123456789") + digits[at + 1 :]
    for _ in range(BEGINNING_SO):
        kept = chance.randrange(1, 5)
        length = len(digits) + chance.choice([-1, 0, 0, 0, 1])
        yield digits[:kept] + "".join(chance.choice("0123456789") for _ in range(length - kept))


def forms(digits, region):
    code = phonenumbers.country_code_for_region(region)
    prefix = phonenumbers.ndd_prefix_for_region(region, True) or ""
    yield f"+{code} {digits}"
    yield f"+{code}({prefix}){digits}"
    yield f"{code}-{digits}"
    yield prefix + digits
    yield digits
    number = parsed(f"+{code}{digits}", region)
    if number:
        yield phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        yield phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def said_of(written, region):
    number = parsed(written, region)
    shown = {
        name: number and phonenumbers.format_number(number, form)
        for name, form in [
            ("e164", PhoneNumberFormat.E164),
            ("international", PhoneNumberFormat.INTERNATIONAL),
            ("national", PhoneNumberFormat.NATIONAL),
        ]
    }
    return {
        "region": region,
        "written": written,
        "from_abroad": number and phonenumbers.can_be_internationally_dialled(number),
        "with_plus": parsed(f"+{written}", None) is not None,
        **shown,
    }


chance = random.Random(1)
for region in REGIONS:
    numbers = {variant for digits in examples(region) for variant in variants(digits, chance)}
    for written in sorted({form for digits in numbers for form in forms(digits, region)}):
        print(json.dumps(said_of(written, region)))

# Which numbers of three to six digits are dialled as they are in a region; of six digits those that begin as some there do.
for region in ["CN", "HK", "MO", "TW"]:
    code = phonenumbers.country_code_for_region(region)
    asked = [*range(100, 200_000), *range(950_000, 970_000)]
    numbers = [phonenumbers.PhoneNumber(country_code=code, national_number=digits) for digits in asked]
    are_short = [phonenumbers.is_valid_short_number_for_region(number, region) for number in numbers]
    print(json.dumps({"region": region, "asked": asked, "are_short": are_short}))

# Hotlines of China, which begin with 95 or 96, and what is shorter or longer. Eight digits may be an area code and a hotline.
behind = [str(chance.randrange(10**7)).zfill(7)[: chance.randrange(2, 6)] for _ in range(1500)]
for written in sorted({chance.choice(["95", "96"]) + digits for digits in behind}):
    number = phonenumbers.PhoneNumber(country_code=86, national_number=int(written))
    print(json.dumps({"hotline": written, "is_one": phonenumbers.is_valid_short_number_for_region(number, "CN")}))
