"""Units of measurement: their spellings, their dimensions, and the factor to each dimension's base unit."""

from decimal import Decimal
from functools import cache
from typing import Final

from s400check.extract.vocabulary import listed
from s400check.model.readings import Unit

_TABLE: Final = """
length:
    1 m metre meter metres meters mtr mtrs
    1000 km kms kilometre kilometer kilometres kilometers klick klicks
    0.1 dm decimetre decimeter decimetres decimeters
    0.01 cm centimetre centimeter centimetres centimeters
    0.001 mm millimetre millimeter millimetres millimeters
    0.000001 micrometre micron microns micrometres micrometers
    0.000000001 nm nanometre nanometer nanometres nanometers
    0.000000000001 picometre picometer picometers picometres
    0.0254 inch inches in
    0.3048 foot ft feet
    1.8288 fathom fathoms
    0.9144 yard yards yd yds
    1609.344 mile miles mi
    1852 nmi nautical_mile nautical_miles
    9460730472580800 light-year light-years light_year light_years
area:
    1 m2 m² sqm sq_m square_metre square_meter square_metres square_meters
    1000000 km2 km² sq_km square_km square_kilometre square_kilometer square_kilometres square_kilometers
    10000 hectare hectares ha
    4046.8564224 acre acres
    0.09290304 square_foot sq_ft sqft ft² square_feet sq_feet
    2589988.110336 square_mile square_miles sq_mi sq_miles
    0.0001 cm² cm2 square_centimetres square_centimeters
    0.83612736 square_yard square_yards
    0.00064516 square_inch square_inches
volume:
    0.001 litre liter litres liters l
    0.000001 ml millilitre milliliter millilitres milliliters cc
    0.000001 cm³ cm3 cubic_centimetre cubic_centimeter cubic_centimetres cubic_centimeters
    0.00001 cl centilitre centiliter centilitres centiliters
    1 m3 m³ cubic_metre cubic_meter cubic_metres cubic_meters
    1000000000 cubic_kilometre cubic_kilometer cubic_kilometres cubic_kilometers km³
    0.003785411784 gallon gallons gal
    0.000473176473 pint pints
    0.000946352946 quart quarts
    0.0000147867648 tablespoon tablespoons tbsp
    0.00000492892159 teaspoon teaspoons tsp
    0.0002365882365 cup cups
    0.158987294928 barrel barrels bbl bbls
    0.028316846592 cubic_foot cubic_feet
    0.764554857984 cubic_yard cubic_yards
    0.0000295735296 fluid_ounce fluid_ounces
    0.03523907 bushel bushels
mass:
    0.001 g gram grams gramme grammes
    1 kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
    0.000001 mg milligram milligrams
    0.000000001 µg μg ug mcg microgram micrograms microgrammes
    1000 tonne tonnes t mt metric_ton metric_tons metric_tonne metric_tonnes
    907.18474 ton tons short_ton short_tons
    0.45359237 pound pounds lb lbs
    0.028349523125 ounce ounces oz
    6.35029318 stone
    1000000 kiloton kilotons kilotonnes
    1000000000 megaton megatons megatonne megatonnes
    1000000000000 gigaton gigatons gigatonnes
    0.0002 carat carats
speed:
    1 m/s metre_per_second meter_per_second
    0.277777777777777777777777778 km/h kph kmh kmph kilometre_per_hour
    0.44704 mph
    0.514444444444444444444444444 knot knots kt kts kn
    340.29 mach
data:
    1 byte bytes
    0.125 bit bits b
    1000 kb kilobyte kilobytes
    1000000 mb megabyte megabytes
    1000000000 gb gigabyte gigabytes
    1000000000000 tb terabyte terabytes
    1000000000000000 pb petabyte petabytes
    1024 kibibyte kibibytes
    125000 megabit megabits
    125000000 gigabit gigabits
data rate:
    1000000 Mbps mbps mbit/s
    1000000000 Gbps gbps
power:
    1 watt watts w
    1000 kW kilowatt kilowatts
    1000000 MW megawatt megawatts
    1000000000 GW gigawatt gigawatts
    1000000000000 TW terawatt terawatts
    745.69987 hp horsepower bhp
energy:
    1 joule joules j
    3600 Wh watt-hour watt-hours watt_hour watt_hours
    3600000 kWh kilowatt-hour kilowatt-hours kilowatt_hours
    3600000000 MWh megawatt-hour megawatt-hours megawatt_hours
    3600000000000 GWh gigawatt-hour gigawatt-hours gigawatt_hours
    3600000000000000 TWh terawatt-hour terawatt-hours
    1055.06 btu btus british_thermal_unit british_thermal_units
    4184 kilocalorie kilocalories kcal
    4.184 calorie calories
    1000000 megajoule megajoules
    0.0000000000000000001602 electronvolt ev electronvolts
frequency:
    1 Hz hertz
    1000 kHz kilohertz
    1000000 MHz megahertz
    1000000000 GHz gigahertz
pressure:
    1 Pa pascal pascals
    100 hPa hectopascal hectopascals millibar millibars mbar
    1000 kPa
    100000 bar bars
    6894.757 psi
voltage:
    1 volt volts v
    1000 kV kilovolt kilovolts
current:
    1 amp amps ampere amperes
magnitude:
    1 magnitude
calibre:
    1 calibre caliber
angle:
    1 degree degrees deg
    0.0174532925 arcminute arcminutes
rotation:
    1 rpm
sound:
    1 decibel decibels db
dose:
    1 sievert sieverts
    0.001 millisievert millisieverts msv
    0.000001 microsievert microsieverts
    1 gray gy
    0.001 milligray mgy
resolution:
    1 megapixel megapixels
    1 pixel pixels
"""
"""A dimension, then its units: the factor to the base unit, the name, other spellings ("_" for a space)."""

_CASED: Final = {
    spelling: name
    for spelling, _, name in (
        entry.partition("=")
        for entry in listed(
            """
            MW=MW mW= Mw=MW GW=GW mm=mm MM= Mm= T= L=litre G= M= W=watt B= J=joule IN= V=volt A= G.= KG=kg
            KM=km GB=gb Mb=megabit Kn= CL= MT=tonne Gal= Mi= MI= Ha= HA= CM=cm Mt=megaton DB=decibel PB=pb
            """
        )
    )
}
"""Spellings in which the case tells: "MM" and "M" are scales, "5G" is a network. Empty: no unit."""


@cache
def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    dimension = ""
    for row in _TABLE.strip().splitlines():
        if row.endswith(":"):
            dimension = row[:-1]
            continue
        factor, name, *others = row.split()
        unit = Unit(_NAMES.get(name, name.replace("_", " ")), dimension, Decimal(factor))
        for spelling in (name, *others):
            units[spelling.lower().replace("_", " ")] = unit
    return units


_NAMES: Final = {"m2": "m²", "m3": "m³", "km2": "km²", "kb": "kB", "mb": "MB", "gb": "GB", "tb": "TB", "pb": "PB"}
_TIMES: Final = {
    name: Decimal(seconds)
    for seconds, names in (
        ("0.001", "ms millisecond"), ("1", "second sec s"), ("60", "minute min"), ("3600", "hour h hr"),
        ("86400", "day"), ("604800", "week"), ("2592000", "month"), ("31536000", "year"),
    )
    for name in names.split()
}  # fmt: skip


@cache
def unit_of(spelling: str) -> Unit | None:
    """The unit that a spelling names, or None; case counts where it tells two units apart."""
    if spelling in _CASED:
        spelling = _CASED[spelling]
    return _units().get(" ".join(spelling.lower().replace(".", "").split()))


_SPELLED: Final = {"m": "meter", "km": "kilometer", "cm": "centimeter"}


@cache
def speed(unit: Unit, time: str) -> Unit | None:
    """The unit of a length or of data in a time ("kilometres per hour"), or None."""
    seconds = _TIMES.get(time.lower().rstrip("."))
    if seconds is None or unit.dimension not in ("length", "data") or (unit.dimension == "length" and seconds > 3600):
        return None
    known = {("km", 3600): "km/h", ("mile", 3600): "mph", ("m", 1): "m/s"}.get((unit.name, int(seconds)))
    dimension = "speed" if unit.dimension == "length" else "data rate"
    per = "millisecond" if time.lower() == "ms" else time.lower()
    return Unit(known or f"{_SPELLED.get(unit.name, unit.name)} per {per}", dimension, unit.factor / seconds)
