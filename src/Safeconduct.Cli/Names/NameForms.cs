using System.Collections.Immutable;
using Safeconduct.Core.Names;
using Safeconduct.Core.Names.Inflection;

namespace Safeconduct.Cli.Names;

/// <summary>A full name in several cases, as one gender declines it.</summary>
internal sealed record NameForms(GrammaticalGender Gender, ImmutableArray<(GrammaticalCase Case, string Form)> Cases);
