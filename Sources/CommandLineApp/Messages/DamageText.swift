import Localization
import ProjectStore

/// Describes damage in a project.
enum DamageText {
    static func line(_ damage: Damage) -> LocalizedString {
        LocalizedString {
            "\(FileNames.readable(damage.file))\(damage.line.map { ":\($0)" } ?? ""): \(what(damage.kind)[$0])"
        }
    }

    /// One line, shown above the screens or below the results of a command.
    static func warning(_ damages: [Damage]) -> LocalizedString? {
        guard let first = damages.first else { return nil }
        return LocalizedString { language in
            let rest = damages.count - 1
            let more = rest > 0 ? language(" and \(rest) more", " und \(rest) weitere") : ""
            return language(
                "Damaged: \(line(first)[language])\(more). cpo verify lists everything.",
                "Beschädigt: \(line(first)[language])\(more). cpo verify nennt alles.")
        }
    }

    /// What is wrong, without file and line.
    static func what(_ kind: Damage.Kind) -> LocalizedString {
        switch kind {
        case .torn(let bytes):
            LocalizedString(
                "the last line was cut off after \(bytes) bytes; it is skipped",
                "die letzte Zeile bricht nach \(bytes) Bytes ab; sie wird übergangen")
        case .notJSON(let problem, let offset):
            LocalizedString {
                let problem = SyntaxText.string(problem)[$0]
                return $0("not JSON from byte \(offset) on: \(problem)", "kein JSON ab Byte \(offset): \(problem)")
            }
        case .tooLong(let bytes, let limit):
            LocalizedString(
                "the line has \(bytes) bytes, more than the \(limit) allowed",
                "die Zeile hat \(bytes) Bytes, mehr als die erlaubten \(limit)")
        case .newerLine(let version, let known):
            LocalizedString(
                "the line has version \(version), but this version of cpo only knows versions up to \(known)",
                "die Zeile hat Version \(version), aber diese Version von cpo kennt nur Versionen bis \(known)")
        case .missingField(let name): LocalizedString("lacks \"\(name)\"", "hat kein „\(name)“")
        case .badField(let name):
            LocalizedString(
                "has an invalid value for \"\(name)\"", "hat für „\(name)“ einen unzulässigen Wert")
        case .moreLines(let count):
            LocalizedString("and \(count) more lines like these", "und \(count) weitere Zeilen wie diese")
        case .altered:
            LocalizedString(
                "this line was changed or inserted later",
                "diese Zeile wurde nachträglich geändert oder eingefügt")
        case .linesMissing(1): LocalizedString("a line is missing before this one", "vor dieser Zeile fehlt eine")
        case .linesMissing(let count):
            LocalizedString("\(count) lines are missing before this one", "vor dieser Zeile fehlen \(count)")
        case .outOfOrder(let sequence, let expected):
            LocalizedString(
                "line number \(sequence) is where \(expected) belongs",
                "Zeile Nummer \(sequence) steht, wo \(expected) hingehört")
        case .foreignLine(let writer, let expected):
            LocalizedString(
                "written by \(writer), in the file of \(expected)",
                "geschrieben von \(writer), in der Datei von \(expected)")
        case .unknownReference(let id, 1):
            LocalizedString(
                "refers to the event \(id), which is in no journal: a journal or the end of one is missing",
                "verweist auf das Ereignis \(id), das in keinem Journal steht: Ein Journal oder dessen Ende fehlt")
        case .unknownReference(let id, let lines):
            LocalizedString(
                "this and \(lines - 1) later lines refer to events that are in no journal, the first to \(id): "
                    + "a journal or the end of one is missing",
                "diese und \(lines - 1) spätere Zeilen verweisen auf Ereignisse, die in keinem Journal stehen, zuerst auf "
                    + "\(id): Ein Journal oder dessen Ende fehlt")
        case .clockGap(1):
            LocalizedString(
                "builds on a change that is in no journal: a journal or the end of one is missing",
                "baut auf einer Änderung auf, die in keinem Journal steht: "
                    + "Ein Journal oder dessen Ende fehlt")
        case .clockGap(let count):
            LocalizedString(
                "this line and later ones build on \(count) changes that are in no journal: "
                    + "a journal or the end of one is missing",
                "diese Zeile und spätere bauen auf \(count) Änderungen auf, die in keinem Journal "
                    + "stehen: Ein Journal oder dessen Ende fehlt")
        case .missing, .notRead, .notUsed, .notAFile, .notAFolder, .unreadable, .tooLarge, .tooMany, .rewritten,
            .vanished, .eventsGone, .changesMissing, .changedSinceAudit, .leftover, .nameRemoved, .catalogChanged,
            .evidenceChanged, .lineEndsChanged, .profileChanged, .sealChanged, .badProfile, .badCatalog, .otherScale,
            .evidenceMissing:
            whatOfFile(kind)
        }
    }
}
