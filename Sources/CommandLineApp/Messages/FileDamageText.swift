import Localization
import ProjectStore

extension DamageText {
    /// What is wrong with a whole file; `what` covers damaged lines, which are empty here.
    static func whatOfFile(_ kind: Damage.Kind) -> LocalizedString {
        switch kind {
        case .missing: LocalizedString("is missing", "fehlt")
        case .notRead:
            LocalizedString(
                "does not have the name of a journal and is not read; if it is a copy of one, rename it to end in .jsonl",
                "ist dem Namen nach kein Journal und wird nicht gelesen; ist es die Kopie eines Journals, den Namen auf "
                    + ".jsonl enden lassen")
        case .notUsed:
            LocalizedString(
                "does not have a name that this program gives and is not used; to use it as evidence or as a profile, "
                    + "attach it or put it in use",
                "hat keinen Namen, den dieses Programm vergibt, und wird nicht verwendet; als Nachweis anhängen oder als "
                    + "Profil in Gebrauch nehmen")
        case .notAFile(let kind):
            LocalizedString {
                $0(
                    "is \(ErrorText.name(kind)[$0]) where a file belongs",
                    "ist \(ErrorText.name(kind)[$0]), wo eine Datei hingehört")
            }
        case .notAFolder(let kind):
            LocalizedString {
                $0(
                    "is \(ErrorText.name(kind)[$0]) where a directory belongs",
                    "ist \(ErrorText.name(kind)[$0]), wo ein Verzeichnis hingehört")
            }
        case .unreadable(let code):
            LocalizedString {
                $0("cannot be read: \(SystemText.reason(code)[$0])", "ist nicht lesbar: \(SystemText.reason(code)[$0])")
            }
        case .tooLarge(let bytes, let limit):
            LocalizedString(
                "has \(bytes) bytes, more than the \(limit) allowed",
                "hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .tooMany(let limit):
            LocalizedString(
                "is one more than the \(limit) that are read, and is not read",
                "ist eines mehr als die \(limit), die gelesen werden, und wird nicht gelesen")
        case .rewritten:
            LocalizedString(
                "was rewritten while it was in use; what was read before stays",
                "wurde während der Benutzung neu geschrieben; das zuvor Gelesene bleibt")
        case .vanished: LocalizedString("has disappeared since it was read", "ist verschwunden, seit es gelesen wurde")
        case .eventsGone(let count):
            LocalizedString(
                count == 1
                    ? "lacks a change that was written here; it is restored when you open the assessment for work"
                    : "lacks \(count) changes that were written here; they are restored when you open the assessment for work",
                count == 1
                    ? "es fehlt eine Änderung, die hier geschrieben wurde; sie kommt zurück, wenn Sie die Bewertung zum Arbeiten öffnen"
                    : "es fehlen \(count) Änderungen, die hier geschrieben wurden; sie kommen zurück, "
                        + "wenn Sie die Bewertung zum Arbeiten öffnen")
        case .changesMissing(let count):
            LocalizedString(
                count == 1
                    ? "a change that others build on is in no journal: a journal or the end of one is missing"
                    : "\(count) changes that others build on are in no journal: a journal or the end of one is missing",
                count == 1
                    ? "eine Änderung, auf der andere aufbauen, steht in keinem Journal: Ein Journal oder dessen Ende fehlt"
                    : "\(count) Änderungen, auf denen andere aufbauen, stehen in keinem Journal: "
                        + "Ein Journal oder dessen Ende fehlt")
        case .changedSinceAudit(let change): AuditText.name(change)
        case .nameRemoved:
            LocalizedString(
                "the name of a participant that was removed for good; a copy brought it back. It goes when the assessment "
                    + "is next opened to work on it",
                "der Name eines Teilnehmers, der endgültig entfernt wurde; eine Kopie hat ihn zurückgebracht. Er "
                    + "verschwindet, sobald jemand die Bewertung zum Arbeiten öffnet")
        case .leftover:
            LocalizedString(
                "was left behind by an interrupted program; it can be deleted",
                "blieb von einem abgebrochenen Programm zurück; kann gelöscht werden")
        case .catalogChanged:
            LocalizedString(
                "is not the catalogue that the assessment began with or went over to",
                "ist nicht der Katalog, mit dem die Bewertung begann oder zu dem sie überging")
        case .badCatalog(let error):
            LocalizedString {
                let fault = ErrorText.firstLine(error)[$0]
                return $0("cannot be used as the catalogue: \(fault)", "ist als Katalog nicht verwendbar: \(fault)")
            }
        case .otherScale:
            LocalizedString(
                "rates with other steps than the catalogue that the assessment began with, and is not used",
                "bewertet mit anderen Stufen als der Katalog, mit dem die Bewertung begann, und wird nicht verwendet")
        case .evidenceChanged:
            LocalizedString(
                "is not the file that was attached: its content was changed",
                "ist nicht die angehängte Datei: Der Inhalt wurde verändert")
        case .lineEndsChanged:
            LocalizedString(
                "is not the file that was attached: its line ends were changed, probably by git (autocrlf); "
                    + "the text is the same",
                "ist nicht die angehängte Datei: Die Zeilenenden wurden geändert, wahrscheinlich von git (autocrlf); "
                    + "der Text ist derselbe")
        case .profileChanged:
            LocalizedString(
                "is not the profile that was applied: its content was changed",
                "ist nicht das angewendete Profil: Der Inhalt wurde verändert")
        case .sealChanged:
            LocalizedString(
                "is not what was sealed or signed: its content was changed",
                "ist nicht, was besiegelt oder signiert wurde: Der Inhalt wurde verändert")
        case .badProfile(let error):
            LocalizedString {
                let fault = ErrorText.firstLine(error)[$0]
                return $0("cannot be used as the profile: \(fault)", "ist als Profil nicht verwendbar: \(fault)")
            }
        case .evidenceMissing(let id):
            LocalizedString("the evidence of \(id) is missing", "der Nachweis zu \(id) fehlt")
        case .torn, .notJSON, .tooLong, .newerLine, .missingField, .badField, .moreLines, .altered, .linesMissing,
            .outOfOrder, .foreignLine, .unknownReference, .clockGap:
            .same("")
        }
    }
}
