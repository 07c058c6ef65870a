import AssessmentModel
import Presentation
import Testing

/// Changes by people, in words.
struct HistoryTextTests {
    private static let link = Evidence(.url("https://acme.example/api"), title: "API manual")
    private static let attached = EventID(high: 0, low: 1)

    @Test(
        "Every change is described in both languages, with its value",
        arguments: [
            (Change.rate(nil), "withdrew the rating", "Bewertung zurückgenommen"),
            (.rate(Judgement(.met)), "rated met", "bewertet: erfüllt"),
            (
                .rate(Judgement(.notApplicable, reason: "No server.")), "rated not applicable: No server.",
                "bewertet: nicht anwendbar: No server."
            ),
            (.comment(""), "removed the comment", "Kommentar entfernt"),
            (.comment("Since 12.1"), "wrote: Since 12.1", "schrieb: Since 12.1"),
            (.flag(.parked, true), "parked it", "zurückgestellt"),
            (.flag(.parked, false), "took it up again", "wieder aufgenommen"),
            (.attach(link), "attached API manual", "angehängt: API manual"),
            (.amend(attached, link), "changed the details of API manual", "Angaben geändert: API manual"),
            (.detach(attached), "detached API manual", "gelöst: API manual"),
            (
                .waive("needs-url", reason: ""), "withdrew the waiver of needs-url",
                "Verzicht auf needs-url zurückgenommen"
            ),
            (.waive("needs-url", reason: "Seen."), "waived needs-url: Seen.", "auf needs-url verzichtet: Seen."),
            (.assign(to: ""), "removed the owner", "niemand mehr zuständig"),
            (.assign(to: "Ada"), "made Ada the owner", "zuständig: Ada"),
            (.scope(nil), "left the scope to the catalogue", "Geltungsbereich wieder nach dem Katalog"),
            (
                .scope(ScopeDecision(isIncluded: true, reason: "Asked for.")), "put it in scope: Asked for.",
                "in den Geltungsbereich genommen: Asked for."
            ),
            (
                .scope(ScopeDecision(isIncluded: false, reason: "No API.")), "put it out of scope: No API.",
                "aus dem Geltungsbereich genommen: No API."
            ),
        ])
    func ofACriterion(_ change: Change, _ english: String, _ german: String) {
        let target = Target.criterion("A-1")
        let assessment = Sample.assessment([Sample.event(.attach(Self.link), of: target)])
        let words = HistoryText.what(Sample.event(change, of: target, 2), in: assessment)
        #expect(words[.english] == english)
        #expect(words[.german] == german)
    }

    @Test(arguments: [
        (Change.name("Acme 2"), "named the subject Acme 2", "Gegenstand heißt: Acme 2"),
        (.kind(.organisation), "set the kind to organisation", "Art: Organisation"),
        (.role(.customer), "set the role to customer", "Rolle: Kunde"),
        (.profile(nil), "dropped the profile", "Profil abgelegt"),
        (
            .profile(ProfileReference(id: "oem-x", sha256: "")), "applied the profile oem-x",
            "Profil angewendet: oem-x"
        ),
        (.respondent("Acme <a@b>"), "said who answers for it: Acme <a@b>", "dafür steht ein: Acme <a@b>"),
        (.respondent(""), "took back who answers for it", "zurückgenommen, wer dafür einsteht"),
        (.milestone("Release 1"), "set the milestone Release 1", "Meilenstein: Release 1"),
        (.renameMilestone(attached, nil), "removed a milestone", "Meilenstein entfernt"),
        (.renameMilestone(attached, "R1"), "renamed the milestone to R1", "Meilenstein heißt: R1"),
    ])
    func ofTheAssessment(_ change: Change, _ english: String, _ german: String) {
        let words = HistoryText.what(Sample.event(change, of: .assessment), in: Sample.assessment())
        #expect(words[.english] == english)
        #expect(words[.german] == german)
    }

    @Test func undoSaysWhatItUndoes() {
        let event = Sample.event(.comment(""), of: .criterion("A-1"), 2, intent: .undo(Self.attached))
        #expect(
            HistoryText.what(event, in: Sample.assessment())[.english] == "undo: removed the comment")
    }

    @Test func targetsHaveNames() {
        #expect(HistoryText.name(of: .criterion("A-1"))[.german] == "A-1")
        #expect(HistoryText.name(of: .level(.shall))[.english] == "all shall")
        #expect(HistoryText.name(of: .assessment)[.german] == "Bewertung")
    }
}
