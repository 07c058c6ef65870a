import Localization
import ProjectStore

/// What is wrong in a project, in words.
enum DamageText {
    static func line(_ damage: Damage) -> LocalizedString {
        LocalizedString {
            "\(FileNames.readable(damage.file))\(damage.line.map { ":\($0)" } ?? ""): \(what(damage.kind)[$0])"
        }
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
        case .torn(let bytes):
            LocalizedString(
                "the last line was cut off after \(bytes) bytes; it is passed over",
                "die letzte Zeile bricht nach \(bytes) Bytes ab; sie wird übergangen")
        case .notJSON(let problem, let offset):
            LocalizedString {
                let problem = SyntaxText.string(problem)[$0]
                return $0("no JSON from byte \(offset) on: \(problem)", "kein JSON ab Byte \(offset): \(problem)")
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
        case .moreLines(let count):
            LocalizedString("and \(count) more lines like these", "und \(count) weitere Zeilen wie diese")
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
        case .unknownReference(let id, 1):
            LocalizedString(
                "refers to the event \(id), which no journal here has: a journal or its end is missing",
                "verweist auf das Ereignis \(id), das in keinem Journal steht: Ein Journal oder dessen Ende fehlt")
        case .unknownReference(let id, let lines):
            LocalizedString(
                "this and \(lines - 1) later lines refer to events that no journal here has, first to \(id): "
                    + "a journal or its end is missing",
                "diese und \(lines - 1) spätere Zeilen verweisen auf Ereignisse, die in keinem Journal stehen, zuerst auf "
                    + "\(id): Ein Journal oder dessen Ende fehlt")
        case .clockGap(1):
            LocalizedString(
                "was written in knowledge of a change that no journal here has: a journal or its end is missing",
                "wurde in Kenntnis einer Änderung geschrieben, die in keinem Journal steht: "
                    + "Ein Journal oder dessen Ende fehlt")
        case .clockGap(let count):
            LocalizedString(
                "this line and later ones were written in knowledge of \(count) changes that no journal here has: "
                    + "a journal or its end is missing",
                "diese Zeile und spätere wurden in Kenntnis von \(count) Änderungen geschrieben, die in keinem Journal "
                    + "stehen: Ein Journal oder dessen Ende fehlt")
        case .missing, .notRead, .notAFile, .notAFolder, .unreadable, .tooLarge, .rewritten, .vanished, .eventsGone,
            .leftover,
            .catalogChanged, .evidenceChanged, .lineEndsChanged, .profileChanged, .badProfile, .evidenceMissing:
            whatOfFile(kind)
        }
    }
}
