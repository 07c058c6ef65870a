import ProjectStore

/// What is wrong in a project, in words.
enum DamageText {
    static func line(_ damage: Damage) -> String {
        "\(damage.file)\(damage.line.map { ":\($0)" } ?? ""): \(what(damage.kind))"
    }

    static func summary(_ count: Int, events: Int) -> String {
        count == 0
            ? "Intact: \(events) changes, the catalogue and all evidence are as they were written."
            : "\(count == 1 ? "1 damage" : "\(count) damages"); \(events) changes are readable."
    }

    /// One line above the screens, or below a command's results.
    static func warning(_ damages: [Damage]) -> String? {
        guard let first = damages.first else { return nil }
        let more = damages.count > 1 ? " and \(damages.count - 1) more" : ""
        return "Damaged: \(line(first))\(more). cpo verify names all."
    }

    static func what(_ kind: Damage.Kind) -> String {
        switch kind {
        case .torn(let bytes): "the last line was cut off after \(bytes) bytes; it is set aside"
        case .notJSON(let error): "no JSON from byte \(error.offset) on: \(error.problem)"
        case .tooLong(let bytes, let limit): "the line has \(bytes) bytes, more than the \(limit) allowed"
        case .newerLine(let version, let known):
            "the line has version \(version), and this program knows versions up to \(known)"
        case .unknownSetting(let name): "sets \"\(name)\", which this program does not know"
        case .missingField(let name): "lacks \"\(name)\""
        case .badField(let name): "has a value for \"\(name)\" that it cannot have"
        case .altered: "this line was changed or put in after it was written"
        case .linesMissing(1): "a line is missing before this one"
        case .linesMissing(let count): "\(count) lines are missing before this one"
        case .outOfOrder(let sequence, let expected): "line number \(sequence) stands where \(expected) belongs"
        case .foreignLine(let writer, let expected): "written by \(writer), in the file of \(expected)"
        case .missing: "is missing"
        case .notAFile(let kind): "is \(ErrorText.name(kind)) where a file belongs"
        case .unreadable(let code): "cannot be read: \(SystemText.reason(code))"
        case .tooLarge(let bytes, let limit): "has \(bytes) bytes, more than the \(limit) allowed"
        case .rewritten: "was rewritten while it was in use; what was read before stays"
        case .vanished: "is gone since it was read"
        case .leftover: "was left behind by an interrupted program; it can be removed"
        case .catalogChanged: "is not the catalogue that the assessment began with"
        case .evidenceChanged: "is not the file that was attached: its content was changed"
        case .profileChanged: "is not the profile that was taken into use: its content was changed"
        case .badProfile(let error): "cannot be used as the profile: \(ErrorText.lines(error).first ?? "")"
        case .evidenceMissing(let id): "the evidence of \(id) is missing"
        }
    }
}
