using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Core.Tests.Text.Names;

// All names are made up.
public sealed class DanishNamesTests
{
    [Theory]
    [InlineData("Ida Vestergren")]
    [InlineData("Bo W. Skovlyst")]
    [InlineData("B. Skovlyst")]
    [InlineData("H.C. Nordmose")]
    [InlineData("Hans-Aage Møllerup Lund")]
    [InlineData("Aya al-Karimi")]
    [InlineData("Omar El-Sadiri")]
    [InlineData("Lise von Ahrenholt")]
    [InlineData("Jens af Rosenvang")]
    [InlineData("Maria de la Vega")]
    [InlineData("Sean O'Farrelly")]
    [InlineData("Maj Britt Østerhøj")]
    [InlineData("Åse Ærbjerg")]
    [InlineData("Renée Dupré-Lund")]
    public void Names_look_like_names(string text) => Assert.True(DanishNames.LooksLikeName(text));

    [Theory]
    [InlineData("")]
    [InlineData("Ida")]
    [InlineData("ida vestergren")]
    [InlineData("IDA VESTERGREN")]
    [InlineData("Teknik- og Miljøudvalget")]
    [InlineData("Social Forvaltningen")]
    [InlineData("Skovby Kommune")]
    [InlineData("Center Nord")]
    [InlineData("Udvidelse af Skovbo")]
    [InlineData("Skovloven. Naturloven.")]
    [InlineData("Ida Vestergren Bo Skovlyst Aya Lund")]
    [InlineData("Dansk Folkeparti")]
    [InlineData("Radikale Venstre")]
    [InlineData("Nørre Skovvej")]
    [InlineData("Mødelokale Øst")]
    [InlineData("Torsdag April")]
    [InlineData("Borgmester Vestergren")]
    [InlineData("Ida Vestergren 12")]
    [InlineData("Alle Medlemmer")]
    [InlineData("Godkendelse Af Dagsorden")]
    [InlineData("Ida Vestergren og Bo Skovlyst")]
    [InlineData("von Ahrenholt")]
    public void Other_texts_do_not(string text) => Assert.False(DanishNames.LooksLikeName(text));

    [Theory]
    [InlineData("Ida Vestergren, Bo W. Skovlyst og Aya al-Karimi", "Ida Vestergren|Bo W. Skovlyst|Aya al-Karimi")]
    [InlineData("Ida Vestergren\nBo Skovlyst\n", "Ida Vestergren|Bo Skovlyst")]
    [InlineData("• Ida Vestergren • Bo Skovlyst", "Ida Vestergren|Bo Skovlyst")]
    [InlineData("Ida Vestergren (A), Bo Skovlyst (Venstre); Aya Lund, Ø", "Ida Vestergren/A|Bo Skovlyst/Venstre|Aya Lund/Ø")]
    [InlineData("Ida Vestergren, Bo Skovlyst\n(A), Aya Lund (B)", "Ida Vestergren|Bo Skovlyst/A|Aya Lund/B")]
    [InlineData("Ida Vestergren (V) og Bo Skovlyst\n(sekretær)", "Ida Vestergren/V|Bo Skovlyst//sekretær")]
    [InlineData("Ida Vestergren (Bylauget, formand), Bo Skovlyst (V, næstformand)", "Ida Vestergren//formand/Bylauget|Bo Skovlyst/V/næstformand")]
    [InlineData("Ida Vestergren (V), borgmester, formand", "Ida Vestergren/V/borgmester, formand")]
    [InlineData("Ida Vestergren (A) - formand\nBo Skovlyst (V) - næstformand", "Ida Vestergren/A/formand|Bo Skovlyst/V/næstformand")]
    [InlineData("Borgmester Ida Vestergren, 1. viceborgmester Bo Skovlyst (C)", "Ida Vestergren//Borgmester|Bo Skovlyst/C/1. viceborgmester")]
    [InlineData("arbejdsmarkedschef, Ida Vestergren, sekretær, Bo Skovlyst", "Ida Vestergren//arbejdsmarkedschef|Bo Skovlyst//sekretær")]
    [InlineData("Ida Vestergren, arbejdsmarkedschef, Bo Skovlyst, sekretær", "Ida Vestergren//arbejdsmarkedschef|Bo Skovlyst//sekretær")]
    [InlineData("Ida Vestergren, centerchef, Center for Natur og Vand (CNV)", "Ida Vestergren//centerchef, Center for Natur og Vand (CNV)")]
    [InlineData("Økonomi- og arbejdsmarkedsdirektør Ida Vestergren og chefkonsulent Bo Skovlyst", "Ida Vestergren//Økonomi- og arbejdsmarkedsdirektør|Bo Skovlyst//chefkonsulent")]
    [InlineData("Formand for Miljøgruppen, Ida Vestergren", "Ida Vestergren//Formand for Miljøgruppen")]
    [InlineData("Formand for Miljøgruppen Ida Vestergren", "Ida Vestergren//Formand for Miljøgruppen")]
    [InlineData("Afbud fra Ida Vestergren og Bo Skovlyst (O)", "Ida Vestergren|Bo Skovlyst/O")]
    [InlineData("Fraværende: Ida Vestergren", "Ida Vestergren")]
    [InlineData("Ida Vestergren (afbud), Bo Skovlyst (fra kl. 17.25)", "Ida Vestergren///afbud|Bo Skovlyst///fra kl. 17.25")]
    [InlineData("Ida Vestergren ()", "Ida Vestergren")]
    [InlineData("Ida Vestergren (A) (suppleant for Bo Skovlyst)", "Ida Vestergren/A//suppleant for Bo Skovlyst")]
    [InlineData("Ida Vestergren ved afbud", "Ida Vestergren///ved afbud")]
    [InlineData("Ida Vestergren var fraværende under dette punkt.", "Ida Vestergren///var fraværende under dette punkt")]
    [InlineData("Ida Vestergren, Bo Skovlyst og Aya Lund deltog i mødet.", "Ida Vestergren|Bo Skovlyst|Aya Lund///deltog i mødet")]
    [InlineData("For stemte (V), (M), og Ida Vestergren (UP-1), (Ø) og (F)", "Ida Vestergren/UP-1")]
    [InlineData("Ida Vestergren, samt, Bo Skovlyst", "Ida Vestergren|Bo Skovlyst")]
    [InlineData("Ida Vestergren og  og Bo Skovlyst", "Ida Vestergren|Bo Skovlyst")]
    [InlineData("Ida Vestergren (UP) og (F)", "Ida Vestergren/UP")]
    [InlineData("Ida Vestergren, Skovforeningen, indtræder som suppleant for Bo Skovlyst", "Ida Vestergren///Skovforeningen, indtræder som suppleant for Bo Skovlyst")]
    [InlineData("Politikere: Ida Vestergren, V", "Ida Vestergren/V")]
    [InlineData("Ida Vestergren, Skovforeningen", "Ida Vestergren///Skovforeningen")]
    [InlineData("Ida Vestergren, Aya\nLund, Bo Skovlyst", "Ida Vestergren|Aya Lund|Bo Skovlyst")]
    [InlineData("Ida Vestergren, Aya Lund\nMøllerup, Bo Skovlyst", "Ida Vestergren|Aya Lund Møllerup|Bo Skovlyst")]
    [InlineData("Ida Vestergren, Aya Lund, Bo\nW. Skovlyst", "Ida Vestergren|Aya Lund|Bo W. Skovlyst")]
    [InlineData("Ida Vestergren, Aya Lund, Bo\nSkovlyst (V)", "Ida Vestergren|Aya Lund|Bo Skovlyst/V")]
    [InlineData("Ida Vestergren, Aya Lund og Bo\nSkovlyst", "Ida Vestergren|Aya Lund|Bo Skovlyst")]
    [InlineData("Ida Vestergren, Hans-\nAage Lund, Bo Skovlyst", "Ida Vestergren|Hans-Aage Lund|Bo Skovlyst")]
    [InlineData("Ida Vestergren, Aya Lund\nBo Skovlyst, Åse Ærbjerg", "Ida Vestergren|Aya Lund|Bo Skovlyst|Åse Ærbjerg")]
    [InlineData("Ida Vestergren, Bylauget\nBo Skovlyst, formand", "Ida Vestergren///Bylauget|Bo Skovlyst//formand")]
    [InlineData("Ida Vestergren, Aya Lund\nAfbud: Bo Skovlyst", "Ida Vestergren|Aya Lund|Bo Skovlyst")]
    public void Reads_lists(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("")]
    [InlineData("Ingen")]
    [InlineData("Alle medlemmer var mødt.")]
    [InlineData("Godkendt. Udvalget beder om en status.")]
    [InlineData("Teknik- og Miljøudvalget, Byrådet og Magistraten")]
    [InlineData("Mødelokale 5, Rådhuset")]
    public void Finds_nobody_in_other_texts(string text) => Assert.Equal("", Show(text));

    [Fact]
    public void Gives_the_place_of_person_and_name()
    {
        const string Text = "Deltagere: Borgmester Ida Vestergren (A), Bo Skovlyst";
        var person = DanishNames.ParseList(Text)[0];
        Assert.Equal("Borgmester Ida Vestergren (A)", Text[person.Range.Start..person.Range.End]);
        Assert.Equal("Ida Vestergren", Text[person.NameRange.Start..person.NameRange.End]);
    }

    [Fact]
    public void Parses_one_person_and_only_one()
    {
        Assert.Equal("Ida Vestergren", DanishNames.Parse("Formand Ida Vestergren (V)")!.Name);
        Assert.Null(DanishNames.Parse("Ida Vestergren, Bo Skovlyst"));
        Assert.Null(DanishNames.Parse("Byrådet"));
    }

    [Fact]
    public void Persons_stand_in_order_and_their_names_look_like_names()
    {
        var texts = Texts.Of("Ida Vestergren", "Bo W. Skovlyst", " og ", "formand", "Borgmester ", "(A)", "(afbud)", ", V", "Afbud fra ", "Skovby Kommune", "al-", "Hans-", "\n", "var fraværende", "samt", ",", " for ");
        Texts.Check(texts, text =>
        {
            var persons = DanishNames.ParseList(text);
            Texts.AssertOrdered(text, persons.Select(p => p.NameRange));
            Assert.All(persons, p => Assert.True(p.Range.Contains(p.NameRange) && p.Range.Start >= 0 && p.Range.End <= text.Length && DanishNames.LooksLikeName(p.Name)));
        });
    }

    [Theory]
    [InlineData("A")]
    [InlineData("a og ")]
    [InlineData("Bo Lund og ")]
    [InlineData("chef ")]
    [InlineData("(")]
    [InlineData("Bo, ")]
    public void A_hostile_text_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000));
        Texts.AssertOrdered(text, DanishNames.ParseList(text).Select(p => p.NameRange));
    }

    private static string Show(string text) =>
        string.Join('|', DanishNames.ParseList(text).Select(p => $"{p.Name}/{p.Party}/{p.Role}/{p.Note}".TrimEnd('/')));
}
