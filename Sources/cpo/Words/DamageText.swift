import ProjectStore
import Wording

/// What is wrong in a project, in words.
enum DamageText {
    static func line(_ damage: Damage) -> Phrase {
        Phrase { "\(damage.file)\(damage.line.map { ":\($0)" } ?? ""): \(what(damage.kind)[$0])" }
    }

    static func summary(_ count: Int, events: Int) -> Phrase {
        count == 0
            ? Phrase(
                "Intact: \(events) changes, the catalogue and all evidence are as they were written.",
                "Unversehrt: \(events) Änderungen, der Katalog und alle Nachweise sind, wie sie geschrieben wurden.")
            : Phrase(
                "\(count == 1 ? "1 damage" : "\(count) damages"); \(events) changes are readable.",
                "\(count == 1 ? "1 Schaden" : "\(count) Schäden"); \(events) Änderungen sind lesbar.")
    }

    /// One line above the screens, or below a command's results.
    static func warning(_ damages: [Damage]) -> Phrase? {
        guard let first = damages.first else { return nil }
        return Phrase { tongue in
            let rest = damages.count - 1
            let more = rest > 0 ? tongue(" and \(rest) more", " und \(rest) weitere") : ""
            return tongue(
                "Damaged: \(line(first)[tongue])\(more). cpo verify names all.",
                "Beschädigt: \(line(first)[tongue])\(more). cpo verify nennt alles.")
        }
    }

    /// What is wrong, without the place.
    static func what(_ kind: Damage.Kind) -> Phrase {
        switch kind {
        case .torn, .notJSON, .tooLong, .newerLine, .unknownSetting, .missingField, .badField, .altered, .linesMissing,
            .outOfOrder, .foreignLine:
            whatOfLine(kind)
        case .missing: Phrase("is missing", "fehlt")
        case .notAFile(let kind):
            Phrase {
                $0(
                    "is \(ErrorText.name(kind)[$0]) where a file belongs",
                    "ist \(ErrorText.name(kind)[$0]), wo eine Datei hingehört")
            }
        case .unreadable(let code):
            Phrase {
                $0("cannot be read: \(SystemText.reason(code)[$0])", "ist nicht lesbar: \(SystemText.reason(code)[$0])")
            }
        case .tooLarge(let bytes, let limit):
            Phrase(
                "has \(bytes) bytes, more than the \(limit) allowed",
                "hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .rewritten:
            Phrase(
                "was rewritten while it was in use; what was read before stays",
                "wurde während der Benutzung neu geschrieben; das zuvor Gelesene bleibt")
        case .vanished: Phrase("is gone since it was read", "ist verschwunden, seit es gelesen wurde")
        case .leftover:
            Phrase(
                "was left behind by an interrupted program; it can be removed",
                "blieb von einem abgebrochenen Programm zurück; kann gelöscht werden")
        case .catalogChanged:
            Phrase(
                "is not the catalogue that the assessment began with",
                "ist nicht der Katalog, mit dem die Bewertung begonnen wurde")
        case .evidenceChanged:
            Phrase(
                "is not the file that was attached: its content was changed",
                "ist nicht die angehängte Datei: Der Inhalt wurde verändert")
        case .profileChanged:
            Phrase(
                "is not the profile that was taken into use: its content was changed",
                "ist nicht das Profil, das in Gebrauch genommen wurde: Der Inhalt wurde verändert")
        case .badProfile(let error):
            Phrase {
                let fault = ErrorText.firstLine(error)[$0]
                return $0("cannot be used as the profile: \(fault)", "ist als Profil nicht zu gebrauchen: \(fault)")
            }
        case .evidenceMissing(let id): Phrase("the evidence of \(id) is missing", "der Nachweis zu \(id) fehlt")
        }
    }

    private static func whatOfLine(_ kind: Damage.Kind) -> Phrase {
        switch kind {
        case .torn(let bytes):
            Phrase(
                "the last line was cut off after \(bytes) bytes; it is set aside",
                "die letzte Zeile bricht nach \(bytes) Bytes ab; sie wird übergangen")
        case .notJSON(let error):
            Phrase {
                let problem = SyntaxText.phrase(error.problem)[$0]
                return $0(
                    "no JSON from byte \(error.offset) on: \(problem)", "kein JSON ab Byte \(error.offset): \(problem)")
            }
        case .tooLong(let bytes, let limit):
            Phrase(
                "the line has \(bytes) bytes, more than the \(limit) allowed",
                "die Zeile hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .newerLine(let version, let known):
            Phrase(
                "the line has version \(version), and this program knows versions up to \(known)",
                "die Zeile hat Version \(version), und dieses Programm kennt Versionen bis \(known)")
        case .unknownSetting(let name):
            Phrase(
                "sets \"\(name)\", which this program does not know", "setzt „\(name)“, was dieses Programm nicht kennt"
            )
        case .missingField(let name): Phrase("lacks \"\(name)\"", "hat kein „\(name)“")
        case .badField(let name):
            Phrase("has a value for \"\(name)\" that it cannot have", "hat für „\(name)“ einen unzulässigen Wert")
        case .altered:
            Phrase(
                "this line was changed or put in after it was written",
                "diese Zeile wurde nachträglich geändert oder eingefügt")
        case .linesMissing(1): Phrase("a line is missing before this one", "vor dieser Zeile fehlt eine")
        case .linesMissing(let count):
            Phrase("\(count) lines are missing before this one", "vor dieser Zeile fehlen \(count)")
        case .outOfOrder(let sequence, let expected):
            Phrase(
                "line number \(sequence) stands where \(expected) belongs",
                "Zeile Nummer \(sequence) steht, wo \(expected) hingehört")
        case .foreignLine(let writer, let expected):
            Phrase(
                "written by \(writer), in the file of \(expected)",
                "geschrieben von \(writer), in der Datei von \(expected)")
        default: .same("")
        }
    }
}
