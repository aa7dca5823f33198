using System.Collections.Immutable;

namespace Safeconduct.Core.Accounts.Vocabulary;

/// <summary>How a person came to serve (Federal Law 53-FZ: by conscription, by contract; Decree 647 of 21 September 2022: mobilisation).</summary>
public sealed class ServiceCategory : IListed
{
    public static readonly ServiceCategory Contract = new("contract", "contract soldier|contract serviceman|contract service|by contract|career|career officer|professional",
        "контракт|контрактник|по контракту|военнослужащий по контракту|кадровый|кадровый офицер|кадровый военный", "за контрактом|контрактник");

    public static readonly ServiceCategory Conscript = new("conscript", "conscripted|conscription|compulsory service|draftee",
        "срочник|срочная служба|срочная|по призыву|призывник|военнослужащий по призыву", "строковик|строкова служба|за призовом");

    public static readonly ServiceCategory Mobilised = new("mobilised", "mobilized|mobilisation|mobilization|mobilised reservist",
        "мобилизованный|мобилизация|по мобилизации|мобилизован|мобик", "мобілізований|за мобілізацією");

    public static readonly ServiceCategory Volunteer = new("volunteer", "volunteer formation|volunteer unit", "доброволец|добровольческое формирование|добровольно", "доброволець");

    public static readonly ServiceCategory Cadet = new("cadet", "student of a military academy|officer cadet", "курсант|слушатель", "слухач");

    public static readonly ServiceCategory Reservist = new("reservist", "reserve|active reserve", "резервист|запасник|в запасе|мобилизационный резерв|барс", "резервіст");

    private static readonly ValueList<ServiceCategory> List = new(Contract, Conscript, Mobilised, Volunteer, Cadet, Reservist);

    private ServiceCategory(string key, string english, string russian, string ukrainian)
    {
        Key = key;
        Words = ValueList<ServiceCategory>.Split(english, russian, ukrainian);
    }

    public static ImmutableArray<ServiceCategory> All => List.All;

    public string Key { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>The category that the words mean, or null: the list does not know them.</summary>
    public static ServiceCategory? Find(string? words) => List.Find(words);

    public override string ToString() => Key;
}
