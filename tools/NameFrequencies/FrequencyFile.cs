using System.Globalization;
using System.Text;

namespace Safeconduct.Tools.NameFrequencies;

/// <summary>The file that the product carries: comments with the attribution, then a line for each form: kind, gender, form, people.</summary>
internal static class FrequencyFile
{
    private const string Attribution = """
        # How many people bear a name. Counts of people in public registers and labels, not a census.
        # Surnames and given names: npm package @mkven/name-dictionaries 0.2.0 (MIT License, Damir Manapov), after the data set "Russian names" of ngodata.ru (Ivan Begtin).
        # Patronymics: russiannames 2.0.0 (BSD 3-Clause License, Copyright (c) 2018 Ivan Begtin).
        # Parts of names of the world in Latin letters: labels of people in Wikidata (CC0), by way of NETransliteration-COLING2018 (data CC0; Merhav and Ash 2018), training split.
        """;

    public static string Write(IEnumerable<FrequencyTable> tables)
    {
        var text = new StringBuilder(Attribution.ReplaceLineEndings("\n")).Append('\n');
        foreach (var table in tables)
        {
            foreach (var line in table.Lines)
            {
                text.Append(CultureInfo.InvariantCulture, $"{table.Kind}\t{line.Gender}\t{line.Form}\t{line.Count}\n");
            }
        }

        return text.ToString();
    }
}
