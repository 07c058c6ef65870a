import AssessmentModel

/// What a rule says. Source: NIST IR 7275, the Rule element.
enum XCCDFRule {
    /// The texts of the elements of a name, in each of their languages.
    static func texts(_ name: String, of element: XMLElement, in language: LanguageCode) -> LocalizedText {
        LocalizedText(
            element.elements(name).map { text in
                let words = text.plainText(keepsLines: true)
                return LocalizedText.Variant(LanguageCode(foreign: text["lang"]) ?? language, words)
            })
    }

    /// All texts of a rule.
    static func texts(of rule: XMLElement, in language: LanguageCode, warnings: inout ImportWarnings) -> Criterion.Texts
    {
        var texts = Criterion.Texts(statement: Self.texts("description", of: rule, in: language))
        texts.why = Self.texts("rationale", of: rule, in: language)
        if let description = rule.element("description"), let fields = DISADescription(description) {
            // There the title is the demand, and the description says why.
            texts.statement = Self.texts("title", of: rule, in: language)
            texts.why = LocalizedText(fields.text, in: language)
            warnings.leave(.notes, fields.others)
        } else if texts.statement.tidied == nil {
            texts.statement = Self.texts("title", of: rule, in: language)
        }
        texts.met = Self.texts("fixtext", of: rule, in: language)
        let checks = self.checks(of: rule)
        let contents = checks.flatMap { $0.elements("check-content") }.map { $0.plainText(keepsLines: true).tidied }
        texts.verify = LocalizedText(contents.joined(separator: "\n\n"), in: language)
        if contents.isEmpty { warnings.leave(.automatedChecks, checks.count) }
        warnings.leave(.notes, rule.elements("warning").count + rule.elements("question").count)
        return texts
    }

    private static func checks(of element: XMLElement) -> [XMLElement] {
        element.elements("check") + element.elements("complex-check").flatMap { checks(of: $0) }
    }

    /// The sources of a rule, and its names in the lists of others.
    static func references(of rule: XMLElement) -> [String] {
        let names = rule.elements("ident").map { $0.plainText(keepsLines: false) }
        let sources = rule.elements("reference").map { reference in
            let title = reference.element("title")?.plainText(keepsLines: false) ?? ""
            let text = title.isEmpty ? reference.plainText(keepsLines: false).tidied : title
            let address = reference["href"] ?? ""
            return text.isEmpty || address.isEmpty ? text + address : "\(text) (\(address))"
        }
        return names + sources
    }
}

/// A description that holds markup as text, as the benchmarks of DISA do.
struct DISADescription {
    /// What the rule is for.
    let text: String
    /// How many further fields say something.
    let others: Int

    /// Nil for a description that is plain text.
    init?(_ description: XMLElement) {
        let content = description.plainText(keepsLines: true)
        guard content.utf8.first(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "<") else { return nil }
        // Some hold signs that would have to be escaped once more. Those are read as if they were HTML.
        guard
            let root = (try? XMLParser.xml(Array("<fields>\(content)</fields>".utf8))) ?? XMLParser.html(content)
        else { return nil }
        var fields: [String: String] = [:]
        Self.collect(root, into: &fields)
        guard !fields.isEmpty else { return nil }
        text = Self.reasons.compactMap { fields.removeValue(forKey: $0) }.joined()
        // Whether something may be documented is told of every rule.
        fields["documentable"] = nil
        others = fields.values.count { !$0.isEmpty }
    }

    private static func collect(_ element: XMLElement, into fields: inout [String: String]) {
        let name = element.name.lowercased()
        if names.contains(name) {
            fields[name, default: ""] += spoken(element).tidied
        } else {
            for inner in element.elements { collect(inner, into: &fields) }
        }
    }

    /// The text of a field. What looks like markup in it is `<NAME>` to be filled in by the reader.
    private static func spoken(_ element: XMLElement) -> String {
        element.content.reduce(into: "") { text, part in
            switch part {
            case .text(let words): text += words
            case .element(let inner): text += "<\(inner.name)>\(spoken(inner))"
            }
        }
    }

    private static let reasons = ["vulndiscussion", "groupdescription", "profiledescription"]
    /// Source: the benchmarks of DISA; in small letters, as HTML has them.
    private static let names = Set(
        reasons + [
            "falsepositives", "falsenegatives", "documentable", "mitigations", "severityoverrideguidance",
            "potentialimpacts", "thirdpartytools", "mitigationcontrol", "responsibility", "iacontrols",
        ])
}
