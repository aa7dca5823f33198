using System.Globalization;
using Safeconduct.Accuracy.Draws;
using Safeconduct.Accuracy.Lives;
using Safeconduct.Core.Dates;

namespace Safeconduct.Accuracy.Telling;

/// <summary>
/// Tells a life as an account, with the distortions that are switched on. A false life is told by the same teller: whoever makes something up
/// is no better at dates than others.
/// </summary>
internal sealed class Teller(PlaceWording places, Distortions distortions, double daysPerDay)
{
    private static readonly string[] Languages = ["ru", "ru", "ru", "uk", "en"];
    private readonly PlaceWording _places = places;
    private readonly double _daysPerDay = daysPerDay;

    public string Tell(Life life, Draw draw)
    {
        var telling = new Telling(this, life, draw);
        telling.Course();
        for (var i = 0; i < life.Stays.Length; i++)
        {
            telling.Stay(i);
        }

        telling.Away();
        telling.WayOut();
        telling.Again();
        return telling.Text.ToString();
    }

    private bool Has(Distortions distortion) => distortions.HasFlag(distortion);

    private sealed class Telling
    {
        private readonly Teller _teller;
        private readonly Life _life;
        private readonly Draw _draw;
        private readonly Recall _recall;
        private readonly string _language;
        private readonly IUnitSpelling _spelling;
        private readonly bool _isToldAgain;
        private readonly string[] _stays;
        private readonly RecalledDays _recalled;
        private readonly RecalledDays _recalledAgain;

        private const string Out = "out";

        public Telling(Teller teller, Life life, Draw draw)
        {
            (_teller, _life, _draw) = (teller, life, draw);
            _recall = new Recall(teller.Has(Distortions.RecallError) ? teller._daysPerDay : 0, draw.Sub("recall"));
            _language = draw.Sub("language").Pick(Languages);
            _spelling = teller.Has(Distortions.Spelling) ? UnitSpellings.For(draw.Sub("spelling")) : UnitSpellings.AsInTheBase;
            _isToldAgain = teller.Has(Distortions.Retelling) && draw.Sub("again").Chance(0.4);
            _stays = new string[life.Stays.Length];
            _recalled = Recalled(life.FirstInterview, again: false);
            _recalledAgain = Recalled(life.SecondInterview, again: true);
            (string, string)[] interviews = [("I1", life.FirstInterview.ToString()), ("I2", life.SecondInterview.ToString())];
            Text = new AccountText(string.Create(CultureInfo.InvariantCulture, $"A-{life.Number:00000}"), (int)life.Soldier.Born.Year, _isToldAgain ? interviews : interviews[..1], _language);
        }

        public AccountText Text { get; }

        /// <summary>Officers tell their academy, soldiers a training centre a few months before.</summary>
        public void Course()
        {
            var draw = _draw.Sub("course");
            if (_life.Soldier.IsOfficer)
            {
                var year = _life.Soldier.Born.Year + 22;
                Text.Say("studied: { school: military academy, graduatedAs: lieutenant }", from: (year - 5).ToString(CultureInfo.InvariantCulture), to: string.Create(CultureInfo.InvariantCulture, $"{year}-06"));
            }
            else if (draw.Chance(0.5))
            {
                var from = _life.Stays.Min(s => s.From).AddDays(-draw.Between(150, 300));
                Text.Say("studied: { school: training centre }", from: from.ToString()[..7], to: from.AddDays(draw.Between(31, 62)).ToString()[..7]);
            }
        }

        public void Stay(int i)
        {
            var stay = _life.Stays[i];
            var (from, to) = Ends(i, again: false);
            var draw = _draw.Sub("stay").Sub(i);
            var forgotten = _teller.Has(Distortions.Forgetting) && draw.Sub("forgotten").Chance(0.15) ? draw.Sub("which").Between(1, 2) : 0;
            _stays[i] = Text.Say(Claim(stay), at: Place(stay, draw.Sub("place")), from: forgotten == 1 ? null : from, to: forgotten == 2 ? null : to);
            var months = stay.Days / 30.44;
            if (months >= 1.5 && draw.Sub("lasted").Chance(0.3) && forgotten == 0)
            {
                Text.Relate(string.Create(CultureInfo.InvariantCulture, $"lasted: {_stays[i]}, months: {Math.Floor(months)}..{Math.Ceiling(months)}{(draw.Sub("vague").Chance(0.5) ? ", vague: true" : "")}"));
            }
        }

        public void Away()
        {
            foreach (var absence in _life.Absences.Where(a => a.IsTold))
            {
                var draw = _draw.Sub("away");
                var (from, to) = (_recalled.Of(absence.From), _recalled.Of(absence.To));
                Text.Say(absence.Kind == AbsenceKind.Hospital ? "hospital: {}" : "leave: {}",
                    at: absence.Kind == AbsenceKind.Hospital ? (_language == "en" ? "Rostov-on-Don" : "Ростов-на-Дону", false) : null,
                    from: Words("away", from, draw.Sub("from")), to: Words("away", to, draw.Sub("to")));
            }
        }

        /// <summary>The leave pass, if there is one, has the true day on it, and then the days around it are right too.</summary>
        public void WayOut()
        {
            var (way, draw) = (_life.Out, _draw.Sub("way out"));
            var last = _stays[^1];
            var leaveFrom = _recalled.Of(way.LeaveFrom);
            var leave = Text.Say("leave: {}", from: way.HasLeavePass ? way.LeaveFrom.ToString() : Words(Out, leaveFrom, draw.Sub("leave")));
            var crossedOn = _teller.Has(Distortions.SureOfWrongDays) && draw.Sub("apart").Chance(0.15) && !way.HasLeavePass
                ? Day.Max(leaveFrom, Recall.Bounded(way.Crossed.AddDays(_recall.ErrorOf("crossing", way.Crossed, _life.FirstInterview)), _life.FirstInterview))
                : _recalled.Of(way.Crossed);
            var crossed = Text.Say($"crossed: {{ from: RU, to: {way.Country}, state: allowed }}", on: Words(Out, crossedOn, draw.Sub("crossed")));
            Text.Say("proceeding: { kind: criminal, article: \"337\", country: RU, state: opened }", on: way.CaseOpened.ToString());
            if (way.HasLeavePass)
            {
                var pass = Text.Say("document: { kind: leave-pass, from: RU, state: issued }", on: way.LeaveFrom.ToString());
                Text.Relate($"from: {pass}, to: {leave}.start, days: 0..1");
            }

            if (draw.Sub("relates").Chance(0.7))
            {
                Text.Relate($"from: {last}.end, to: {leave}.start, days: 0..1");
            }

            var days = way.Crossed - way.LeaveFrom;
            if (draw.Sub("counts").Chance(0.7))
            {
                Text.Relate(string.Create(CultureInfo.InvariantCulture, $"from: {leave}.start, to: {crossed}, days: {days}{(draw.Sub("vague").Chance(0.5) ? ", vague: true" : "")}"));
            }
        }

        /// <summary>In the second interview some stays are told again.</summary>
        public void Again()
        {
            if (!_isToldAgain)
            {
                return;
            }

            for (var i = 0; i < _stays.Length; i++)
            {
                var draw = _draw.Sub("told again").Sub(i);
                if (draw.Chance(0.6))
                {
                    var (from, to) = Ends(i, again: true);
                    Text.Say(draw.Chance(0.5) ? Claim(_life.Stays[i]) : null, "I2", draw.Chance(0.7) ? Place(_life.Stays[i], draw.Sub("place")) : null, from, to, retells: _stays[i]);
                }
            }
        }

        private string Claim(Stay stay)
        {
            if (stay.IsToldAsDetached)
            {
                return "was: { for: the battalion was sent there }";
            }

            var name = _spelling.Of(stay.UnitName) ?? stay.UnitName;
            return $"served: {{ unit: {AccountText.Quoted(name)}, role: {_life.Soldier.Role}, rank: {_life.Soldier.Rank}, category: {_life.Soldier.Category} }}";
        }

        private (string Words, bool IsNear) Place(Stay stay, Draw draw) => _teller._places.Of(stay.At, stay.Place, _language, _teller.Has(Distortions.LoosePlaces), draw);

        /// <summary>
        /// Both ends of a stay as recalled. A boundary between two stays is one episode. The order of a life is remembered better than its dates
        /// (Friedman, Psychological Bulletin 113, 1993: recalled), and who knows one day fits the others around it, so recalled days never change places.
        /// </summary>
        private (string From, string To) Ends(int i, bool again)
        {
            var recalled = again ? _recalledAgain : _recalled;
            var isLast = i == _life.Stays.Length - 1;
            var draw = _draw.Sub(again ? "ends again" : "ends").Sub(i);
            var from = Words(Episode(_life.Stays[i].From), recalled.Of(_life.Stays[i].From), draw.Sub("from"));
            var to = Words(isLast ? Out : Episode(_life.Stays[i].To.AddDays(1)), recalled.Of(_life.Stays[i].To), draw.Sub("to"));

            // Two days of ten letters each are ordered as text. Rounding to the 5th or 10th can turn them round; nobody says so in one breath.
            return from.Length == 10 && to.Length == 10 && string.CompareOrdinal(from, to) > 0 ? (to, to) : (from, to);
        }

        private static string Episode(Day boundary) => "move " + boundary;

        /// <summary>With a leave pass the days around the leave are known.</summary>
        private RecalledDays Recalled(Day toldOn, bool again)
        {
            var days = new RecalledDays(toldOn);
            foreach (var stay in _life.Stays)
            {
                Add(Episode(stay.From), stay.From);
                Add(stay == _life.Stays[^1] ? Out : Episode(stay.To.AddDays(1)), stay.To);
            }

            foreach (var absence in _life.Absences)
            {
                Add("away", absence.From);
                Add("away", absence.To);
            }

            Add(Out, _life.Out.LeaveFrom);
            Add(Out, _life.Out.Crossed);
            return days;

            void Add(string episode, Day day)
            {
                if (_recall.IsKnown(episode) || (episode == Out && _life.Out.HasLeavePass))
                {
                    days.Know(episode, day);
                    return;
                }

                // One error for an episode: that of its first day.
                var anchor = episode == Out ? _life.Stays[^1].To : episode == "away" ? _life.Absences[0].From : day;
                days.Recall(episode, day, again ? _recall.ErrorAgain(episode, anchor, toldOn) : _recall.ErrorOf(episode, anchor, toldOn));
            }
        }

        private string Words(string episode, Day day, Draw draw) =>
            _teller.Has(Distortions.Rounding) ? DateWording.Of(day, _recall.IsKnown(episode), draw) : day.ToString();
    }
}
