import AssessmentModel
import Localization
import Presentation

/// Messages about participants of workshops, and of what they do in their own voice.
enum ParticipantText {
    static let none = LocalizedString(
        "Nobody yet. cpo participant add DIR NAME adds somebody.",
        "Noch niemand. cpo participant add DIR NAME nimmt jemanden auf.")
    static let noName = LocalizedString(
        "A participant needs a name of at most 100 characters: a person's, or another such as \"Purchasing\".",
        "Teilnehmer brauchen einen Namen von höchstens 100 Zeichen: den einer Person oder einen anderen wie „Einkauf“.")
    static let saidTwice = LocalizedString(
        "Give organisation and role either after the name, as in \"NAME; ORGANISATION; ROLE\", or as options.",
        "Organisation und Rolle entweder nach dem Namen angeben, wie in „NAME; ORGANISATION; ROLLE“, oder als Optionen."
    )
    static let nothingToChange = LocalizedString(
        "Say what is different: a new name, --organisation or --role.",
        "Angeben, was sich ändert: ein neuer Name, --organisation oder --role.")
    static let ofWhat = LocalizedString(
        "Name an assessment: cpo DIR --as NAME.", "Eine Bewertung angeben: cpo DIR --as NAME.")
    static let eitherOr = LocalizedString(
        "Use either --as or --by, not both: a participant signs with nothing but their own voice.",
        "Entweder --as oder --by angeben, nicht beides: Teilnehmer zeichnen nur mit ihrer eigenen Stimme.")

    /// "Anna Roth (Acme GmbH, quality)"
    static func line(_ participant: Participant) -> String {
        let more = [participant.organisation, participant.role].map(\.oneLine).filter { !$0.isEmpty }
        return more.isEmpty ? participant.name.oneLine : "\(participant.name.oneLine) (\(more.joined(separator: ", ")))"
    }

    static func unknown(_ name: String, _ known: [String]) -> LocalizedString {
        let list = known.map(\.oneLine).joined(separator: ", ")
        return LocalizedString { language in
            known.isEmpty
                ? language("There are no participants yet.", "Es gibt noch keine Teilnehmer.")
                : language(
                    "No participant is called \"\(name)\". There are: \(list).",
                    "Niemand unter den Teilnehmern heißt „\(name)“. Es gibt: \(list).")
        }
    }

    static func ambiguous(_ name: String, _ candidates: [String]) -> LocalizedString {
        let list = candidates.joined(separator: ", ")
        return LocalizedString(
            "\"\(name)\" could be several participants. Use the whole name, or the identity: \(list).",
            "„\(name)“ könnte mehrere meinen. Den ganzen Namen oder die Kennung angeben: \(list).")
    }

    static func added(_ participant: Participant, _ id: ParticipantID) -> LocalizedString {
        LocalizedString("\(line(participant)) is participant \(id).", "\(line(participant)) ist Teilnehmer \(id).")
    }

    static func changed(_ participant: Participant) -> LocalizedString {
        LocalizedString("From now on: \(line(participant))", "Von nun an: \(line(participant))")
    }

    /// What is gone after a name was removed, what stays, and where the name may still be.
    ///
    /// - Parameter name: nil if it could not be read.
    static func removed(_ name: String?, _ id: ParticipantID, ratings: Int) -> [LocalizedString] {
        let short = id.text.prefix(4)
        let count = ratings
        let gone =
            name.map {
                LocalizedString(
                    "Gone from this directory: the name \($0.oneLine), with organisation and role.",
                    "Aus diesem Verzeichnis entfernt: der Name \($0.oneLine) mit Organisation und Rolle.")
            }
            ?? LocalizedString(
                "Gone from this directory: a damaged file with the name, if it had one.",
                "Aus diesem Verzeichnis entfernt: eine beschädigte Datei mit dem Namen, falls sie einen enthielt.")
        return [
            gone,
            LocalizedString(
                count == 1
                    ? "What they said stays as that of \"participant \(short)\": 1 rating. No seal is broken."
                    : "What they said stays as that of \"participant \(short)\": \(count) ratings. No seal is broken.",
                count == 1
                    ? "Was gesagt wurde, bleibt unter „Teilnehmer \(short)“: 1 Bewertung. Kein Siegel bricht."
                    : "Was gesagt wurde, bleibt unter „Teilnehmer \(short)“: \(count) Bewertungen. Kein Siegel bricht."),
            LocalizedString(
                "Other copies of the directory have the name until they are merged with this one; packed files, minutes and "
                    + "the history of a git repository keep it.",
                "Andere Kopien des Verzeichnisses haben den Namen, bis sie mit diesem zusammengeführt werden; gepackte "
                    + "Dateien, Protokolle und der Verlauf eines git-Repositorys behalten ihn."),
        ]
    }

    /// The name could be that of a participant whose file is damaged, so nobody was added.
    static func perhaps(_ name: String, _ id: ParticipantID) -> LocalizedString {
        let name = name.oneLine
        return LocalizedString(
            "Nobody is called \(name), but the file of participant \(id) is damaged. If that is \(name): "
                + "cpo participant rename DIR \(id) NAME. If not: cpo participant add DIR NAME.",
            "Niemand heißt \(name), aber die Datei von Teilnehmer \(id) ist beschädigt. Ist das \(name): "
                + "cpo participant rename DIR \(id) NAME. Wenn nicht: cpo participant add DIR NAME.")
    }

    /// The participant was added, because nobody had the name.
    static func isNew(_ name: String) -> LocalizedString {
        LocalizedString(
            "\(name.oneLine) is new here and was added to the participants.",
            "\(name.oneLine) ist neu hier und wurde unter die Teilnehmer aufgenommen.")
    }
}
