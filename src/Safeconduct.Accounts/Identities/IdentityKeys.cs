namespace Safeconduct.Accounts.Identities;

/// <summary>Every key of the identity file, once; the persons stand by their ids. A test holds the JSON Schema against it.</summary>
public static class IdentityKeys
{
    /// <summary>The version that this reader reads.</summary>
    public const string Version = "identity/1";

    public static readonly AccountKeySet Identity = new("identity",
        new("safeconduct", KeyForm.Text, IsRequired: true), new("account", KeyForm.Id, IsRequired: true), new("subject", KeyForm.Map, IsRequired: true), new("persons", KeyForm.Map));

    /// <summary>The subject, and without a role of its own.</summary>
    public static readonly AccountKeySet Subject = new("subject",
        new("names", KeyForm.List, IsRequired: true), new("former_names", KeyForm.List), new("born", KeyForm.Date), new("citizenships", KeyForm.List));

    public static readonly AccountKeySet Person = new("person",
        new("names", KeyForm.List, IsRequired: true), new("former_names", KeyForm.List), new("born", KeyForm.Date), new("citizenships", KeyForm.List), new("role", KeyForm.Text));
}
