namespace Safeconduct.Core.Names.Romanisation;

/// <summary>
/// The tables, as facts. An item is letters=latin; what stands in angle brackets must come before or after, ^ and $ being the ends of a word.
/// The Russian schemes follow the standards named with each, as the npm package iuliia 0.8.2 (MIT) states them; where that package and a standard differ, a comment says so.
/// </summary>
internal static partial class RomanisationTables
{
    private const string Base = "а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ";
    private const string English = Base + "ё=e ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ы=y э=e ю=yu я=ya ";
    private const string Haceks = Base + "ё=ë ж=ž й=j ц=c ч=č ш=š ъ=ʺ ы=y ь=ʹ ";
    private const string BgnRussian = English
        + "й=y ё=ë ъ=” ь=’ <^аеёиоуыэюяйъь>е=ye <^аеёиоуыэюяйъь>ё=yë ";

    private const string YeAfterVowels = "<аеёиоуъыьэюя>е=ye ъ<её>= ь<её>= <бвгдзклмнпрстфхц>ё=ye <жчшщ>ё=e ";

    public static IEnumerable<RomanisationScheme> Russian()
    {
        yield return new("icao", "ru", "ICAO Doc 9303-3, section 6 (8th ed. 2021); passports of the Russian Federation since 2014 (MVD order 995 of 2015, MFA order 4271 of 2016)",
            English + "ъ=ie ь= ю=iu я=ia");
        yield return new("mvd-310", "ru", "Order 310 of the Ministry of Internal Affairs of Russia, 26 May 1997, English rules (as often met: without the letter ё)",
            English + "й=y ъ=\" ь=' <ьъ>е=ye ь<е>= ъ<е>=");
        yield return new("mvd-310-fr", "ru", "Order 310 of the Ministry of Internal Affairs of Russia, 26 May 1997, French rules; Soviet passports before 1997",
            English + "ж=j у=ou ч=tch ш=ch щ=chtch ъ= ь= ю=iou я=ia <г>е=ue <г>и=ui <г>ы=uy <ь>е=ie кс=x ин<$>=ine");
        yield return new("mvd-782", "ru", "Order 782 of the Ministry of Internal Affairs of Russia, 10 July 2000",
            English + "ё=yo й=y ъ=' ь=' <ь>и=yi ь<и>= " + YeAfterVowels);
        yield return new("gost-52535", "ru", "GOST R 52535.1-2006, appendix A; passports of 2010 to 2013", English + "ц=tc ъ= ь= ю=iu я=ia");
        yield return new("gost-779-a", "ru", "GOST 7.79-2000, system A (ISO 9:1995)", Haceks + "х=h щ=ŝ э=è ю=û я=â");
        yield return new("gost-779-b", "ru", "GOST 7.79-2000, system B", English + "ё=yo й=j х=x ц=cz ц<ийеыію>=c щ=shh ъ=`` ы=y` ь=` э=e`");
        yield return new("gost-7034", "ru", "GOST R 7.0.34-2014, simplified", English + "ё=yo й=j х=x ц=c щ=shh ъ='' ь='");
        yield return new("gost-16876", "ru", "GOST 16876-71, table 1 (1983)", Haceks + "х=h щ=ŝ э=è ю=û я=â");
        yield return new("gost-16876-2", "ru", "GOST 16876-71, table 2 (1983)", English + "ё=jo й=jj ц=c щ=shh ъ=\" ь=' э=eh ю=ju я=ja");
        yield return new("gost-52290", "ru", "GOST R 52290-2004 (road signs)", English + "ё=yo й=y ъ=' ь=' " + YeAfterVowels);
        yield return new("bgn-pcgn", "ru", "BGN/PCGN 1947, with the dots that keep letters apart",
            BgnRussian + "<аеёиоуыэюя>ы=·y <бвгджзклмнпрстфхцчшщ>э=·e й<ауыэ>=y· ы<ауыэ>=y· <аеёиоуыэюя>ы<ауыэ>=·y· тс=t·s шч=sh·ch");
        yield return new("bgn-pcgn-plain", "ru", "BGN/PCGN 1947, without the optional dots", BgnRussian);
        yield return new("ala-lc", "ru", "ALA-LC Romanization Tables, Russian (2012)", Base + "ё=ë ж=zh й=ĭ х=kh ц=t͡s ч=ch ш=sh щ=shch ъ=ʺ ы=y ь=ʹ э=ė ю=i͡u я=i͡a");
        yield return new("ala-lc-plain", "ru", "ALA-LC Romanization Tables, Russian (2012), without diacritics", English + "ъ=\" ь=' ю=iu я=ia");
        yield return new("bs-2979", "ru", "British Standard 2979:1958", English + "ё=ë й=ĭ ъ=ʺ ы=ȳ ь=ʹ э=é ий<$>=y ый<$>=y");
        yield return new("bs-2979-plain", "ru", "British Standard 2979:1958, without diacritics", English + "ъ=\" ь=' ий<$>=y ый<$>=y");
        yield return new("iso-9-1954", "ru", "ISO/R 9:1954", Haceks + "х=h щ=šč ъ=\" э=ė ю=ju я=ja");
        yield return new("iso-9-1968", "ru", "ISO/R 9:1968", Haceks + "х=h щ=šč э=ė ю=ju я=ja");
        yield return new("iso-9-1968-2", "ru", "ISO/R 9:1968, second table (English practice)", English + "ё=ë и=y й=ĭ ъ=ʺ ь=ʹ э=ė");
        yield return new("scientific", "ru", "Scientific transliteration (international scholarly system)", Haceks + "х=x щ=šč э=è ю=ju я=ja");
        yield return new("ungegn", "ru", "United Nations, resolution V/18 of 1987 (GOST 1983)", Haceks + "х=h щ=šč э=è ю=ju я=ja");
        yield return new("telegram", "ru", "International telegrams (Soviet post rules)", English + "ж=j х=h ц=c щ=sc ъ= ь= ю=iu я=ia");
        yield return new("wikipedia", "ru", "Wikipedia, Romanization of Russian (house style)",
            English + "ё=yo й=y ъ= ь= <^аиоуэюяьъ>е=ye ъ<аиоуыэ>=y ь<аиоуыэ>=y ий<$>=y ый<$>=y");
        yield return new("yandex-maps", "ru", "Yandex Maps", English + "ё=yo й=y щ=sch ъ= ь= <^аиоуыэюя>е=ye ъ<е>=y ый<$>=iy");
        yield return new("yandex-money", "ru", "Yandex Money", English + "щ=sch ъ= ь=");
        yield return new("mosmetro", "ru", "Moscow Metro (maps and signs)",
            English + "й=y щ=sch ъ= ь= <т>ц=s <ьъ>ё=o ь<аеёиоуэ>=y ъ<аеёиоуэ>=y ий<$>=y ый<$>=y");
        yield return new("sloppy", "ru", "How people type: no standard, the commonest choice first",
            Base + "в=v|w г=g е=e|ye|ie|je ё=e|yo|io|jo|o ж=zh|j|g|z и=i|y й=y|i|j к=k|c кс=x|ks|cs х=h|kh|x|ch ц=c|ts|tz|z ч=ch|tch|c щ=sch|shch|sh|shh "
            + "ш=sh|sch|s ъ=|' ы=y|i ь=|' э=e ю=yu|u|iu|ju я=ya|ia|ja|a у=u|oo|ou с=s|ss ф=f|ph|ff ий=iy|y|ii|ij|i|yi ый=y|iy|yy|yi|i");
    }
}
