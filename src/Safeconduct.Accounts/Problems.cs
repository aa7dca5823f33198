using System.Collections.Immutable;
using Safeconduct.Accounts.Yaml;
using Safeconduct.Core.Checks;

namespace Safeconduct.Accounts;

/// <summary>Collects what is wrong with a file, so that the reader is told everything at once.</summary>
internal sealed class Problems
{
    /// <summary>More errors than this help nobody: the rest is counted.</summary>
    private const int MaxErrors = 1_000;

    private readonly List<AccountError> _errors = [];
    private readonly List<AccountWarning> _warnings = [];
    private int _notListed;

    public bool Any => _errors.Count > 0;

    /// <summary>Looking for what was meant costs time: only while a person would still read it.</summary>
    public bool MayGuess => _errors.Count < 100;

    public void Add(YamlNode node, Phrase reason) => Add(node.Line, node.Column, reason);

    public void Add(int line, int column, Phrase reason)
    {
        if (_errors.Count >= MaxErrors)
        {
            _notListed++;
            return;
        }

        _errors.Add(new AccountError(line, column, reason));
    }

    public void Warn(YamlNode node, Phrase reason)
    {
        if (_warnings.Count < MaxErrors)
        {
            _warnings.Add(new AccountWarning(node.Line, node.Column, reason));
        }
    }

    public ImmutableArray<AccountWarning> Warnings() => [.. _warnings.OrderBy(w => w.Line).ThenBy(w => w.Column)];

    public ImmutableArray<AccountError> Errors()
    {
        var errors = _errors.OrderBy(e => e.Line).ThenBy(e => e.Column).ToList();
        if (_notListed > 0)
        {
            errors.Add(new AccountError(errors[^1].Line, errors[^1].Column, Reasons.More(_notListed)));
        }

        return [.. errors];
    }
}
