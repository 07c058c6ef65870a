import Localization
import ProjectStore

/// What is wrong in a project, in words.
enum DamageText {
    static func line(_ damage: Damage) -> LocalizedString {
        LocalizedString { "\(damage.file)\(damage.line.map { ":\($0)" } ?? ""): \(what(damage.kind)[$0])" }
    }

    static func summary(_ count: Int, events: Int) -> LocalizedString {
        count == 0
            ? LocalizedString(
                "Intact: \(events) changes, the catalogue and all evidence are as they were written.",
                "Unversehrt: \(events) Änderungen, der Katalog und alle Nachweise sind, wie sie geschrieben wurden.")
            : LocalizedString(
                "\(count == 1 ? "1 damage" : "\(count) damages"); \(events) changes are readable.",
                "\(count == 1 ? "1 Schaden" : "\(count) Schäden"); \(events) Änderungen sind lesbar.")
    }

    /// One line above the screens, or below a command's results.
    static func warning(_ damages: [Damage]) -> LocalizedString? {
        guard let first = damages.first else { return nil }
        return LocalizedString { language in
            let rest = damages.count - 1
            let more = rest > 0 ? language(" and \(rest) more", " und \(rest) weitere") : ""
            return language(
                "Damaged: \(line(first)[language])\(more). cpo verify names all.",
                "Beschädigt: \(line(first)[language])\(more). cpo verify nennt alles.")
        }
    }

    /// What is wrong, without the place.
    static func what(_ kind: Damage.Kind) -> LocalizedString {
        switch kind {
        case .torn, .notJSON, .tooLong, .newerLine, .missingField, .badField, .altered, .linesMissing,
            .outOfOrder, .foreignLine:
            whatOfLine(kind)
        case .missing: LocalizedString("is missing", "fehlt")
        case .notAFile(let kind):
            LocalizedString {
                $0(
                    "is \(ErrorText.name(kind)[$0]) where a file belongs",
                    "ist \(ErrorText.name(kind)[$0]), wo eine Datei hingehört")
            }
        case .unreadable(let code):
            LocalizedString {
                $0("cannot be read: \(SystemText.reason(code)[$0])", "ist nicht lesbar: \(SystemText.reason(code)[$0])")
            }
        case .tooLarge(let bytes, let limit):
            LocalizedString(
                "has \(bytes) bytes, more than the \(limit) allowed",
                "hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .rewritten:
            LocalizedString(
                "was rewritten while it was in use; what was read before stays",
                "wurde während der Benutzung neu geschrieben; das zuvor Gelesene bleibt")
        case .vanished: LocalizedString("is gone since it was read", "ist verschwunden, seit es gelesen wurde")
        case .leftover:
            LocalizedString(
                "was left behind by an interrupted program; it can be removed",
                "blieb von einem abgebrochenen Programm zurück; kann gelöscht werden")
        case .catalogChanged:
            LocalizedString(
                "is not the catalogue that the assessment began with",
                "ist nicht der Katalog, mit dem die Bewertung begonnen wurde")
        case .evidenceChanged:
            LocalizedString(
                "is not the file that was attached: its content was changed",
                "ist nicht die angehängte Datei: Der Inhalt wurde verändert")
        case .profileChanged:
            LocalizedString(
                "is not the profile that was taken into use: its content was changed",
                "ist nicht das Profil, das in Gebrauch genommen wurde: Der Inhalt wurde verändert")
        case .badProfile(let error):
            LocalizedString {
                let fault = ErrorText.firstLine(error)[$0]
                return $0("cannot be used as the profile: \(fault)", "ist als Profil nicht zu gebrauchen: \(fault)")
            }
        case .evidenceMissing(let id):
            LocalizedString("the evidence of \(id) is missing", "der Nachweis zu \(id) fehlt")
        }
    }

    private static func whatOfLine(_ kind: Damage.Kind) -> LocalizedString {
        switch kind {
        case .torn(let bytes):
            LocalizedString(
                "the last line was cut off after \(bytes) bytes; it is set aside",
                "die letzte Zeile bricht nach \(bytes) Bytes ab; sie wird übergangen")
        case .notJSON(let error):
            LocalizedString {
                let problem = SyntaxText.string(error.problem)[$0]
                return $0(
                    "no JSON from byte \(error.offset) on: \(problem)", "kein JSON ab Byte \(error.offset): \(problem)")
            }
        case .tooLong(let bytes, let limit):
            LocalizedString(
                "the line has \(bytes) bytes, more than the \(limit) allowed",
                "die Zeile hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .newerLine(let version, let known):
            LocalizedString(
                "the line has version \(version), and this program knows versions up to \(known)",
                "die Zeile hat Version \(version), und dieses Programm kennt Versionen bis \(known)")
        case .missingField(let name): LocalizedString("lacks \"\(name)\"", "hat kein „\(name)“")
        case .badField(let name):
            LocalizedString(
                "has a value for \"\(name)\" that it cannot have", "hat für „\(name)“ einen unzulässigen Wert")
        case .altered:
            LocalizedString(
                "this line was changed or put in after it was written",
                "diese Zeile wurde nachträglich geändert oder eingefügt")
        case .linesMissing(1): LocalizedString("a line is missing before this one", "vor dieser Zeile fehlt eine")
        case .linesMissing(let count):
            LocalizedString("\(count) lines are missing before this one", "vor dieser Zeile fehlen \(count)")
        case .outOfOrder(let sequence, let expected):
            LocalizedString(
                "line number \(sequence) stands where \(expected) belongs",
                "Zeile Nummer \(sequence) steht, wo \(expected) hingehört")
        case .foreignLine(let writer, let expected):
            LocalizedString(
                "written by \(writer), in the file of \(expected)",
                "geschrieben von \(writer), in der Datei von \(expected)")
        default: .same("")
        }
    }
}
