"""The units of measurement in news use: their spellings, their dimensions, and the factor to each base unit."""

from typing import Final

from s400check.extract.vocabulary import listed

TABLE: Final = """
length:
    1 m metre meter metres meters mtr mtrs
    1000 km kilometre kilometer kilometres kilometers kms klick klicks
    0.1 dm decimetre decimeter decimetres decimeters
    0.01 cm centimetre centimeter centimetres centimeters
    0.001 mm millimetre millimeter millimetres millimeters
    0.000001 µm micrometre μm micron microns micrometres micrometers
    0.000000001 nm nanometre nanometer nanometres nanometers
    0.000000000001 picometre picometer picometers picometres
    0.000000000000001 femtometre femtometer femtometers femtometres
    0.000000000000000001 attometre attometer attometers attometres
    0.0254 inch inches in ins
    0.3048 foot ft feet
    1.8288 fathom fathoms
    0.9144 yard yards yd yds
    201.168 furlong furlongs
    1609.344 mile miles mi
    1852 nmi nautical_mile nautical_miles
    149597870700 astronomical_unit astronomical_units
    9460730472580800 light-year light-years light_year light_years ly
    30856775814913673 parsec parsecs
    30856775814913673000 kiloparsec kiloparsecs kpc
    30856775814913673000000 megaparsec megaparsecs mpc
area:
    1 m2 square_metre m² sqm sq_m square_meter square_metres square_meters
    1000000 km2 square_kilometre km² sq_km square_km square_kilometer square_kilometres square_kilometers
    10000 hectare hectares ha
    4046.8564224 acre acres
    0.09290304 square_foot sq_ft sqft ft² square_feet sq_feet
    2589988.110336 square_mile square_miles sq_mi sq_miles mi2 mi²
    0.0001 cm² square_centimetre cm2 square_centimetres square_centimeters sq_cm
    0.000001 mm² square_millimetre mm2 square_millimetres square_millimeters sq_mm
    0.83612736 square_yard square_yards
    0.00064516 square_inch square_inches sq_in
volume:
    0.001 litre liter litres liters l
    0.0001 decilitre dl deciliter decilitres deciliters
    0.000001 ml millilitre milliliter millilitres milliliters cc
    0.000001 cubic_centimetre cm³ cm3 cubic_centimeter cubic_centimetres cubic_centimeters
    0.00001 cl centilitre centiliter centilitres centiliters
    0.1 hectolitre hectolitres hectoliter hectoliters
    1000 megalitre megalitres megaliter megaliters
    1000000 gigalitre gigalitres gigaliter gigaliters
    1 cubic_metre m3 m³ cubic_meter cubic_metres cubic_meters cu_m
    1000000000 cubic_kilometre cubic_kilometer cubic_kilometres cubic_kilometers km³
    0.003785411784 gallon gallons gal
    0.000473176473 pint pints
    0.000946352946 quart quarts
    0.0000147867648 tablespoon tablespoons tbsp
    0.00000492892159 teaspoon teaspoons tsp
    0.0002365882365 cup cups
    0.158987294928 barrel barrels bbl bbls bpd bopd boepd b/d
    158987.294928 million_barrel million_barrels mb/d mbpd
    0.028316846592 cubic_foot cubic_feet cu_ft
    0.000016387064 cubic_inch cubic_inches cu_in
    0.764554857984 cubic_yard cubic_yards cu_yd
    1233.48183754752 acre-foot acre-feet acre_foot acre_feet
    0.0000295735296 fluid_ounce fluid_ounces
    0.03523907 bushel bushels bu
    1000000000 bcm
    28.316846592 mcf
    28316.846592 mmcf
    28316846.592 bcf bcfd
    28316846592 tcf
mass:
    0.001 g gram grams gramme grammes
    1 kg kilogram kilograms kilogramme kilogrammes kgs kilo kilos
    0.000001 mg milligram milligrams
    0.000000001 µg microgram μg ug mcg micrograms microgrammes
    0.000000000001 nanogram nanograms ng
    0.000000000000001 picogram picograms
    1000 tonne tonnes t mt metric_ton metric_tons metric_tonne metric_tonnes
    100 quintal quintals
    50.80234544 hundredweight hundredweights cwt
    907.18474 ton tons short_ton short_tons
    1016.0469088 long_ton long_tons
    0.45359237 pound pounds lb lbs
    0.028349523125 ounce ounces oz
    0.0311034768 troy_ounce troy_ounces
    6.35029318 stone st
    1000000 kiloton kilotons kilotonne kilotonnes
    1000000000 megaton megatons megatonne megatonnes
    1000000000000 gigaton gigatons gigatonne gigatonnes
    0.0002 carat carats
speed:
    1 m/s metre_per_second meter_per_second
    0.277777777777777777777777778 km/h kilometre_per_hour kilometer_per_hour kph kmh kmph
    0.44704 mph
    0.514444444444444444444444444 knot knots kt kts
    340.29 mach
time:
    1 second seconds sec secs s
    0.001 millisecond milliseconds ms
    0.000001 microsecond microseconds µs μs
    0.000000001 nanosecond nanoseconds
    0.000000000001 picosecond picoseconds
    0.000000000000001 femtosecond femtoseconds
    60 minute minutes min mins
    3600 hour hours hr hrs h
    86400 day days
    604800 week weeks
    2592000 month months
    31536000 year years yr yrs
    315360000 decade decades
    31536000000 kiloyear kyr
    31536000000000 megayear myr
    31536000000000000 gigayear gyr
data:
    1 byte bytes
    0.125 bit bits b
    1000 kb kilobyte kilobytes
    1000000 mb megabyte megabytes
    1000000000 gb gigabyte gigabytes
    1000000000000 tb terabyte terabytes
    1000000000000000 pb petabyte petabytes
    1000000000000000000 exabyte exabytes
    1000000000000000000000 zettabyte zettabytes
    1024 kibibyte kibibytes
    125 kilobit kilobits kbit
    125000 megabit megabits mbit
    125000000 gigabit gigabits gbit
    125000000000 terabit terabits
data rate:
    125 kbps kbit/s
    125000 Mbps mbit/s
    125000000 Gbps gbit/s
power:
    1 watt watts w
    0.001 milliwatt milliwatts
    1000 kW kilowatt kilowatts kwp
    1000000 MW megawatt megawatts mwe mwp
    1000000000 GW gigawatt gigawatts gwe
    1000000000000 TW terawatt terawatts
    1000000000000000 petawatt petawatts
    745.69987 hp horsepower bhp
apparent power:
    1000 kVA kilovolt-ampere kilovolt-amperes
    1000000 MVA megavolt-ampere megavolt-amperes
energy:
    1 joule joules j
    1000 kJ kilojoule kilojoules
    3600 Wh watt-hour watt-hours watt_hour watt_hours
    3600000 kWh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
    3600000000 MWh megawatt-hour megawatt-hours megawatt_hour megawatt_hours
    3600000000000 GWh gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
    3600000000000000 TWh terawatt-hour terawatt-hours terawatt_hour terawatt_hours
    1055.06 btu btus british_thermal_unit british_thermal_units
    1055060000 mmbtu
    105506000 therm therms
    4184 kilocalorie kilocalories kcal
    4.184 calorie calories
    1000000 MJ megajoule megajoules
    1000000000 GJ gigajoule gigajoules
    1000000000000 terajoule terajoules
    1000000000000000 petajoule petajoules
    1000000000000000000 exajoule exajoules
    1000000000000000000000 zettajoule zettajoules
    0.0000000000000000001602 electronvolt ev electronvolts
    0.0000000000000001602 keV kiloelectronvolt kiloelectronvolts
    0.0000000000001602 MeV megaelectronvolt megaelectronvolts
    0.0000000001602 GeV gigaelectronvolt gigaelectronvolts
    0.0000001602 TeV teraelectronvolt teraelectronvolts
frequency:
    1 frame_per_second frames_per_second
    1 fps
    0.0166666666666666666666666667 beat_per_minute beats_per_minute bpm
    1 Hz hertz
    1000 kHz kilohertz
    1000000 MHz megahertz
    1000000000 GHz gigahertz
    1000000000000 THz terahertz
force:
    1 newton newtons
    1000 kN kilonewton kilonewtons
energy·time:
    1 joule_second js
time^-1·volume:
    1 cumec cumecs
    0.000471947443 cubic_foot_per_minute cfm
    0.0000630901964 gallon_per_minute gpm
    0.028316846592 cusec cusecs cfs
torque:
    1 newton_metre newton-metre newton-metres newton_metres newton-meters newton_meters newton-meter newton_meter
    1.3558179483 pound-foot pound_foot pound-feet pound_feet foot-pound foot_pound foot-pounds foot_pounds lb-ft lb_ft
    1.3558179483 foot-pound-force ft-lb ft-lbs ft-lbf
pressure:
    1 Pa pascal pascals
    100 hPa hectopascal hectopascals
    100 millibar millibars mbar
    1000 kPa kilopascal kilopascals
    1000000 MPa megapascal megapascals
    1000000000 GPa gigapascal gigapascals
    100000 bar bars
    101325 atmosphere atmospheres atm
    0.001 millipascal millipascals
    133.322387415 mmHg millimetres_of_mercury millimeters_of_mercury
    3386.389 inch_of_mercury inches_of_mercury inhg
    6894.757 psi
voltage:
    1 volt volts v
    0.001 millivolt millivolts
    1000 kV kilovolt kilovolts
current:
    1 amp amps ampere amperes
    0.001 milliamp milliamps
charge:
    3600 amp-hour amp-hours
    3.6 mAh milliamp-hour milliamp-hours
resistance:
    1 ohm ohms Ω
    0.001 milliohm milliohms
    1000 kilohm kilohms kΩ
    1000000 megohm megohms
magnetism:
    1 tesla teslas
    0.0001 gauss
luminance:
    1 nit nits
luminous flux:
    1 lumen lumens lm
illuminance:
    1 lux
luminous intensity:
    1 candela candelas
substance:
    1 mol
    0.001 mmol millimole millimoles
    0.000001 µmol micromole μmol micromoles
share:
    0.000001 ppm part_per_million parts_per_million
    0.000000001 ppb part_per_billion parts_per_billion
radioactivity:
    1 becquerel becquerels bq
    1000 kilobecquerel kilobecquerels
    1000000 megabecquerel megabecquerels
    1000000000000 terabecquerel terabecquerels
    37000000000 curie curies
    0.037 picocurie picocuries
dose of a substance:
    1 international_unit international_units
magnitude:
    1 magnitude
calibre:
    1 calibre caliber
angle:
    1 degree degrees deg °
    57.2957795130823 radian radians
    0.0166666666666666666666666667 arcminute arcminutes arcmin minute_of_arc minutes_of_arc
    0.000277777777777777777777777778 arcsecond arcseconds arcsec second_of_arc seconds_of_arc
rotation:
    1 rpm
sound:
    1 decibel decibels db dba
dose:
    1 sievert sieverts
    0.001 millisievert millisieverts msv
    0.000001 microsievert microsieverts µsv μsv
    1 gray gy grays
    0.001 milligray mgy
resolution:
    1 megapixel megapixels
    1 pixel pixels
    1 dpi
    1 ppi
length·volume^-1:
    425143.707430272 mile_per_gallon mpg
containers:
    1 TEU teus
"""
"""A dimension, then its units: the factor to the base unit, the name, other spellings ("_" for a space).

The first spelling of a word's length is how a compound of units tells it: kilogram per cubic metre.
"""

CASED: Final = {
    spelling: name.replace("_", " ")
    for spelling, _, name in (
        entry.partition("=")
        for entry in listed(
            """
            MΩ=megohm Ng= NG= LY= Ly= ATM= ATMs= Atm= atms= atmosphere= Atmosphere= mPa=millipascal LM= M2= M3=
            KM2=km2 BU= Bu= MW=MW mW=milliwatt Mw=MW GW=GW mm=mm MM= Mm= T= L=litre G= M= W=watt B= J=joule IN= V=volt
            A= G.= KG=kg KM=km GB=gb Mb=megabit Kn= CL= MT=tonne Gal= Mi= MI= Ha= HA= CM=cm Mt=megaton Gt=gigaton
            DB=decibel PB=pb EV= Ev= EVs= evs= ev= Tesla= Teslas= Nm=newton_metre NM= MOL= Mol= MEV= mev= GEV= gev=
            TEV= tev= KEV= kev= Bars= Nits= NIT= Curie= gray= Gray= Gy=gy GY= Furlong= Furlongs= PPI= BCM= BCF= MPC=
            mpc= MPA= mpa= gpa= gj= mj= JS= js= S= H= N=newton n= kN=kilonewton KN=knot kn=knot Ma=megayear
            Ga=gigayear Yr= YR= Min= MIN= Sec= SEC= MS= Ms= Therm= Therms= IU=international_unit MP=megapixel mp= ST=
            St=
            """
        )
    )
}
"""Spellings in which the case tells: "MM" and "M" are scales, "5G" is a network. Empty: no unit."""
