import ArgumentParser
import AssessmentModel
import Localization
import Presentation

extension CollectionMethod: ExpressibleByArgument {}

/// What options say of a document. What is not named stays as it is; an empty value removes it.
struct DocumentDetails: ParsableArguments {
    @Option(help: ArgumentHelp(LocalizedString("What to call it.", "Wie es heißen soll.")))
    var title: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("The version or edition, as published.", "Die Version oder Ausgabe, wie veröffentlicht.")))
    var edition: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The day that it is about, for instance of a test run.",
                "Der Tag, von dem es handelt, zum Beispiel der eines Testlaufs."), valueName: "date"))
    var effective: String?

    @Option(help: ArgumentHelp(HelpText.validUntil, valueName: "date"))
    var validUntil: String?

    @Option(help: ArgumentHelp(LocalizedString("Who or what it comes from.", "Von wem oder woher es stammt.")))
    var origin: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "How it came to be known: document, trial or interview.",
                "Wie es erhoben wurde: document, trial oder interview."), valueName: "method"))
    var method: CollectionMethod?

    @Option(help: ArgumentHelp(LocalizedString("Who read it.", "Wer es gelesen hat.")))
    var reader: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The day on which somebody last looked at the address.",
                "Der Tag, an dem jemand die Adresse zuletzt angesehen hat."), valueName: "date"))
    var visited: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString("A note for those who work on it.", "Eine Notiz für alle, die daran arbeiten.")))
    var note: String?

    @ArgumentParser.Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            LocalizedString("Keep it out of what is published.", "Nicht mit veröffentlichen.")))
    var confidential: Bool?

    /// Whether nothing was named.
    var isEmpty: Bool {
        [title, edition, effective, validUntil, origin, reader, visited, note].allSatisfy { $0 == nil }
            && method == nil && confidential == nil
    }

    /// The document with what was named.
    func applied(to document: Document) throws(Failure) -> Document {
        var changed = document
        if let title { changed.title = title.oneLine.trimmed }
        if let edition { changed.version = edition.oneLine.trimmed }
        if let effective { changed.effective = try day(effective) }
        if let validUntil { changed.validUntil = try day(validUntil) }
        if let origin { changed.origin = origin.oneLine.trimmed }
        if let method { changed.method = method }
        if let reader { changed.reader = reader.oneLine.trimmed }
        if let visited { changed.visited = try day(visited) }
        if let note { changed.note = note.trimmed }
        if let confidential { changed.isConfidential = confidential }
        return changed
    }

    private func day(_ text: String) throws(Failure) -> CalendarDay? {
        text.isEmpty ? nil : try AttachedEvidence.day(text)
    }
}
