import AssessmentModel

/// What a row of a form carries beside the question, so that it can be sorted, moved to another file or left out, and
/// still be understood: where the form comes from, what the row asks, and what was known then.
///
/// As text it is one word and several `name=value`, so that no spreadsheet takes it for anything else.
package struct FormKey: Hashable, Sendable {
    /// Where a form comes from.
    package struct Origin: Hashable, Sendable {
        /// The catalogue that it asks from.
        package var catalog: String
        package var version: String
        /// The beginning of the digest of that catalogue, in hex.
        package var digest: String
        /// The beginning of the digest of the profile's file, in hex; empty without a profile.
        package var profile: String
        /// The project whose answers it shows; empty for none.
        package var project: String
        /// When it was made.
        package var made: Timestamp
        /// Whether texts were marked so that a table of values has no formulas: see `FilledForm`.
        package var isGuarded: Bool

        package init(
            catalog: String, version: String, digest: String, profile: String = "", project: String = "",
            made: Timestamp, isGuarded: Bool = false
        ) {
            self.catalog = catalog
            self.version = version
            self.digest = digest
            self.profile = profile
            self.project = project
            self.made = made
            self.isGuarded = isGuarded
        }
    }

    /// The answer that stood in the form when it was made, each part as the beginning of a digest in hex.
    package struct Known: Hashable, Sendable {
        package var judgement: String
        package var comment: String
        package var evidence: String

        package init(judgement: String, comment: String, evidence: String) {
            self.judgement = judgement
            self.comment = comment
            self.evidence = evidence
        }
    }

    /// What is to be filled in.
    package enum Item: Hashable, Sendable {
        /// The answer to a criterion, with the beginning of the digest of its words; nothing is known if the form was
        /// made without answers.
        case criterion(CriterionID, words: String, known: Known?)
        /// What is assessed.
        case subject
        /// Who answers.
        case respondent
    }

    package let origin: Origin
    package let item: Item

    package init(_ origin: Origin, _ item: Item) {
        self.origin = origin
        self.item = item
    }

    /// What every key begins with.
    static let mark = "cpo-form/1 "

    // MARK: Text

    /// What `init(_:)` reads.
    package var text: String {
        var fields = [
            ("catalog", origin.catalog), ("version", origin.version), ("digest", origin.digest),
            ("profile", origin.profile), ("project", origin.project), ("made", origin.made.text),
            ("guarded", origin.isGuarded ? "1" : ""),
        ]
        switch item {
        case .criterion(let id, let words, let known):
            fields += [("criterion", id.text), ("words", words)]
            if let known {
                fields += [
                    ("judgement", known.judgement), ("comment", known.comment), ("evidence", known.evidence),
                ]
            }
        case .subject: fields.append(("field", Self.subject))
        case .respondent: fields.append(("field", Self.respondent))
        }
        let words = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Self.escaped($0.1))" }
        return Self.mark + words.joined(separator: " ")
    }

    private static let subject = "subject", respondent = "respondent"

    /// Nil for anything but a key.
    package init?(_ text: String) {
        guard text.hasPrefix(Self.mark) else { return nil }
        var fields: [Substring: String] = [:]
        for word in text.dropFirst(Self.mark.count).split(separator: " ") {
            guard let sign = word.firstIndex(of: "=") else { return nil }
            fields[word[..<sign]] = Self.unescaped(word[word.index(after: sign)...])
        }
        guard let catalog = fields["catalog"], let version = fields["version"],
            let made = fields["made"].flatMap({ Timestamp($0) })
        else { return nil }
        origin = Origin(
            catalog: catalog, version: version, digest: fields["digest"] ?? "", profile: fields["profile"] ?? "",
            project: fields["project"] ?? "", made: made, isGuarded: fields["guarded"] == "1")
        if let id = fields["criterion"] {
            var known: Known?
            if let judgement = fields["judgement"], let comment = fields["comment"], let evidence = fields["evidence"] {
                known = Known(judgement: judgement, comment: comment, evidence: evidence)
            }
            item = .criterion(CriterionID(id), words: fields["words"] ?? "", known: known)
        } else {
            switch fields["field"] {
            case Self.subject: item = .subject
            case Self.respondent: item = .respondent
            default: return nil
            }
        }
    }

    /// With `%` and two digits for each byte but letters, digits and few signs. Source: RFC 3986, 2.1.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + String(Int(byte) + 0x100, radix: 16, uppercase: true).dropFirst()
            }
        }
        return result
    }

    private static func unescaped(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
