using System.Collections.Immutable;
using Safeconduct.Core.Evidence;

namespace Safeconduct.Evidence.Importers;

/// <summary>What an importer knows of its source as a whole: handed over once, with the first row that is accepted.</summary>
internal sealed class FirstWord(SourceFacts source)
{
    private bool _isSaid;

    /// <summary>The row as it is, or with the source's own facts before its own.</summary>
    public ImportItem Before(ImportItem item)
    {
        if (_isSaid || item is not ImportItem.Accepted accepted)
        {
            return item;
        }

        _isSaid = true;
        return new ImportItem.Accepted(accepted.At, [new EvidenceRecord.OfSource(source), .. accepted.Records], accepted.Notes);
    }
}
