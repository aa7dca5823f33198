using System.Text;

namespace Safeconduct.Core.Names;

/// <summary>
/// What each letter of each script sounds like, in the alphabet of <see cref="LatinFold"/>. Capitals are sounds and final;
/// small letters are Latin letters that <see cref="LatinSounds"/> still reads by their neighbours.
/// Sources: the alphabets' own romanisation standards (ISO 9:1995, BGN/PCGN tables of the languages, ISO 9984 for Georgian, ISO 9985 for Armenian,
/// ISO 843 for Greek, ALA-LC for Arabic and Hebrew, Revised Hepburn for kana), reduced to what people keep when they type.
/// </summary>
internal static class FoldTables
{
    /// <summary>Up to four letters, the first in the lowest byte; 0 for what has no sound.</summary>
    private static readonly uint[] Low = BuildLow();
    private static readonly uint[] Kana = Build(0x3040, 0xC0, KanaSounds);

    private const string CyrillicSounds =
        "а A б B в V г G д D е E ё E ж X з Z и I й I к K л L м M н N о O п P р R с S т T у U ф F х H ц C ч Q ш W щ W ы I э E ю IU я IA " +
        "і I ї I є E ґ G ў V " +                                  // Ukrainian, Belarusian
        "ә A ғ G қ K ң N ө O ұ U ү U һ H ҡ K ҙ Z ҫ S ҳ H җ J ҷ J ӣ I ӯ U ҥ N ӧ O ӱ U ӓ A ӝ J ӟ Z ӥ I ӵ Q ӑ A ӗ E ӳ U " + // Turkic, Tajik, Volga languages
        "ђ J ј I љ L њ N ћ Q џ J ѓ G ќ K ѕ Z ѐ E ѝ I " +           // Serbian, Macedonian
        "ѣ E ѳ F ѵ I ѫ A ӏ ";                                       // old letters; the Caucasian palochka has no sound of its own

    private const string GreekSounds =
        "α A β V γ G δ D ε E ζ Z η I θ T ι I κ K λ L μ M ν N ξ KS ο O π P ρ R σ S ς S τ T υ I φ F χ H ψ PS ω O ά A έ E ή I ί I ϊ I ΐ I ό O ύ I ϋ I ΰ I ώ O";

    private const string ArmenianSounds =
        "ա A բ B գ G դ D ե E զ Z է E ը E թ T ժ X ի I լ L խ H ծ C կ K հ H ձ DZ ղ G ճ Q մ M յ I ն N շ W ո O չ Q պ P ջ J ռ R ս S վ V տ T ր R ց C ւ V փ P ք K և EV օ O ֆ F";

    private const string GeorgianSounds =
        "ა A ბ B გ G დ D ე E ვ V ზ Z თ T ი I კ K ლ L მ M ნ N ო O პ P ჟ X რ R ს S ტ T უ U ფ P ქ K ღ G ყ K შ W ჩ Q ც C ძ DZ წ C ჭ Q ხ H ჯ J ჰ H";

    private const string ArabicSounds =
        "ا A أ A إ I آ A ب B ت T ث T ج J ح H خ H د D ذ Z ر R ز Z س S ش W ص S ض D ط T ظ Z ع  غ G ف F ق K ك K ک K ل L م M ن N ه H ة A و U ؤ U ي I ى A ی I ئ I ء  " +
        "پ P چ Q ژ X گ G ڤ V ٹ T ڈ D ڑ R ں N ے E ۀ H ہ H ھ H ې I ټ T ډ D ړ R ښ W څ C ځ Z ڼ N";

    private const string HebrewSounds =
        "א A ב B ג G ד D ה H ו V ז Z ח H ט T י I כ K ך K ל L מ M ם M נ N ן N ס S ע  פ P ף F צ C ץ C ק K ר R ש W ת T";

    private const string LatinSpecials =
        "š W ş W ș W ŝ W ś W č Q ć Q ž X ż X ź X ĵ X ŭ V ç C ţ C ț C đ d ð d þ t ł l ø o œ e æ e ß s ı i ə a ğ g ħ h ĸ k ŋ n ɓ b ɗ d ơ o ư u ǧ g ʃ W & and";

    private const string KanaSounds =
        "あ A い I う U え E お O か KA き KI く KU け KE こ KO が GA ぎ GI ぐ GU げ GE ご GO さ SA し WI す SU せ SE そ SO ざ ZA じ JI ず ZU ぜ ZE ぞ ZO " +
        "た TA ち QI つ CU て TE と TO だ DA ぢ JI づ ZU で DE ど DO な NA に NI ぬ NU ね NE の NO は HA ひ HI ふ FU へ HE ほ HO ば BA び BI ぶ BU べ BE ぼ BO " +
        "ぱ PA ぴ PI ぷ PU ぺ PE ぽ PO ま MA み MI む MU め ME も MO や IA ゆ IU よ IO ゃ IA ゅ IU ょ IO ら RA り RI る RU れ RE ろ RO わ VA を O ん N ゔ VU " +
        "ぁ A ぃ I ぅ U ぇ E ぉ O っ  ア A イ I ウ U エ E オ O カ KA キ KI ク KU ケ KE コ KO ガ GA ギ GI グ GU ゲ GE ゴ GO サ SA シ WI ス SU セ SE ソ SO " +
        "ザ ZA ジ JI ズ ZU ゼ ZE ゾ ZO タ TA チ QI ツ CU テ TE ト TO ダ DA ヂ JI ヅ ZU デ DE ド DO ナ NA ニ NI ヌ NU ネ NE ノ NO ハ HA ヒ HI フ FU ヘ HE ホ HO " +
        "バ BA ビ BI ブ BU ベ BE ボ BO パ PA ピ PI プ PU ペ PE ポ PO マ MA ミ MI ム MU メ ME モ MO ヤ IA ユ IU ヨ IO ャ IA ュ IU ョ IO ラ RA リ RI ル RU レ RE ロ RO " +
        "ワ VA ヲ O ン N ヴ VU ァ A ィ I ゥ U ェ E ォ O ッ ";

    public static uint Of(char letter)
    {
        if (letter < Low.Length)
        {
            return Low[letter];
        }

        return letter is >= '\u3040' and < '\u3100' ? Kana[letter - 0x3040] : 0;
    }

    /// <summary>The base letter of a Latin letter, lower case; <c>'\0'</c> for other characters. For comparing spellings that lost their marks.</summary>
    public static char PlainLatin(char letter)
    {
        if (letter < 0x80)
        {
            return char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '\0';
        }

        var sound = Of(letter);
        return NameScripts.Of(letter) != NameScript.Latin || sound == 0 ? '\0' : (char)Spelling[letter];
    }

    private static readonly byte[] Spelling = BuildSpelling();

    private static uint[] BuildLow()
    {
        var table = new uint[0x2000];
        for (var c = 'a'; c <= 'z'; c++)
        {
            table[c] = c;
            table[c - 32] = c;
        }

        for (var c = '0'; c <= '9'; c++)
        {
            table[c] = c;
        }

        for (var c = '\u00C0'; c < table.Length; c++)
        {
            if (NameScripts.Of(c) is NameScript.Latin or NameScript.Greek or NameScript.Cyrillic)
            {
                table[c] = BaseLetter(c) is { } plain && plain < 0x80 ? table[plain] : 0;
            }
        }

        foreach (var (sounds, offset) in new[] { (CyrillicSounds, 0), (GreekSounds, 0), (ArmenianSounds, 0), (GeorgianSounds, 0), (ArabicSounds, 0), (HebrewSounds, 0), (LatinSpecials, 0) })
        {
            Fill(table, offset, sounds);
        }

        FillComposed(table);
        return table;
    }

    /// <summary>Letters with marks that no table lists sound as their base letter: Greek with breathings, Cyrillic with stress marks.</summary>
    private static void FillComposed(uint[] table)
    {
        for (var c = '\u0370'; c < table.Length; c++)
        {
            if (table[c] == 0 && char.IsLetter(c) && BaseLetter(char.ToLowerInvariant(c)) is { } plain && plain != c && plain < table.Length)
            {
                table[c] = table[plain];
            }
        }
    }

    private static byte[] BuildSpelling()
    {
        var spelling = new byte[0x2000];
        for (var c = '\u0080'; c < spelling.Length; c++)
        {
            if (NameScripts.Of(c) == NameScript.Latin)
            {
                var lower = char.ToLowerInvariant(c);
                var plain = BaseLetter(lower) ?? lower;
                plain = plain switch { 'đ' or 'ð' => 'd', 'ł' => 'l', 'ø' or 'œ' => 'o', 'æ' or 'ə' => 'a', 'ß' => 's', 'ı' => 'i', 'þ' => 't', 'ŋ' => 'n', 'ħ' => 'h', _ => plain };
                spelling[c] = plain < 0x80 ? (byte)plain : (byte)0;
            }
        }

        return spelling;
    }

    private static char? BaseLetter(char c)
    {
        var apart = c.ToString().Normalize(NormalizationForm.FormD);
        return apart.Length > 0 ? apart[0] : null;
    }

    private static uint[] Build(int from, int length, string sounds)
    {
        var table = new uint[length];
        Fill(table, from, sounds);
        return table;
    }

    /// <summary>"letter sound letter sound"; a letter without sound has two spaces behind it.</summary>
    private static void Fill(uint[] table, int from, string sounds)
    {
        var words = sounds.Split(' ');
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            if (words[i].Length != 1)
            {
                continue;
            }

            var sound = Pack(words[i + 1]);
            table[words[i][0] - from] = sound;
            var upper = char.ToUpperInvariant(words[i][0]) - from;
            if (upper < table.Length)
            {
                table[upper] = sound;
            }
        }
    }

    private static uint Pack(string sound)
    {
        uint packed = 0;
        for (var i = sound.Length - 1; i >= 0; i--)
        {
            packed = (packed << 8) | sound[i];
        }

        return packed;
    }
}
