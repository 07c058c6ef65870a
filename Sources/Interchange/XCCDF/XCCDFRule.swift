import AssessmentModel

/// A rule's element, with its child elements by name.
struct XCCDFBase {
    let element: XMLElement
    let elements: [String: [XMLElement]]

    init(_ element: XMLElement) {
        self.element = element
        elements = Dictionary(grouping: element.elements) { $0.name }
    }
}

/// A rule with everything that it inherits. Source: NIST IR 7275, the Rule element.
struct XCCDFRule {
    private let own: XCCDFBase
    /// The rules that it extends, nearest first.
    private let bases: [XCCDFBase]
    private let language: LanguageCode
    /// How its texts treat white space.
    private let blanks: XMLElement.Blanks

    init(_ element: XMLElement, bases: [XCCDFBase], in language: LanguageCode, _ blanks: XMLElement.Blanks) {
        own = XCCDFBase(element)
        self.bases = bases
        self.language = language
        self.blanks = blanks
    }

    var element: XMLElement { own.element }

    /// An attribute, its own or inherited.
    subscript(_ name: String) -> String? {
        element[name] ?? bases.lazy.compactMap { $0.element[name] }.first
    }

    var id: String { element["id"] ?? "" }

    /// The publisher's own name for it.
    var version: String? { own.elements["version"]?.first?.plainText(.collapsed).tidied }

    /// Whether its latest status is `deprecated`. Source: NIST IR 7275, status.
    var isDeprecated: Bool {
        let latest = own.elements["status"]?.max { $0["date"] ?? "" < $1["date"] ?? "" }
        return latest?.plainText(.collapsed).tidied.lowercased() == "deprecated"
    }

    /// Its elements of a name, else those of the nearest base that has any.
    private func elements(_ name: String, _ insertions: inout TextInsertions) -> [XMLElement] {
        if let elements = own.elements[name] { return elements }
        for base in bases {
            guard let elements = base.elements[name] else { continue }
            return insertions.take(elements.count) ? elements : []
        }
        return []
    }

    /// The text of one of its elements.
    private func text(
        of element: XMLElement, with blanks: XMLElement.Blanks? = nil, _ insertions: inout TextInsertions
    ) -> String {
        let text = element.plainText(blanks ?? self.blanks, &insertions).tidied
        let isInherited = own.elements[element.name] == nil
        return !isInherited || insertions.take(text.utf8.count) ? text : ""
    }

    /// The texts of all elements of a name. Those in one language are joined.
    private func texts(
        _ name: String, with blanks: XMLElement.Blanks? = nil, _ insertions: inout TextInsertions
    ) -> LocalizedText {
        let texts = elements(name, &insertions).map { element in
            LocalizedText(text(of: element, with: blanks, &insertions), in: language(of: element))
        }
        return texts.joined
    }

    private func language(of element: XMLElement) -> LanguageCode {
        LanguageCode(foreign: element["lang"]) ?? language
    }

    /// Its title.
    func title(_ insertions: inout TextInsertions) -> LocalizedText { texts("title", with: .collapsed, &insertions) }

    /// Fills in the draft's texts. The draft has its title already.
    func addTexts(to draft: inout CriterionDraft, _ insertions: inout TextInsertions) {
        draft.texts.why = texts("rationale", &insertions)
        if let fields = elements("description", &insertions).first.flatMap({ DISADescription($0) }) {
            // In DISA's benchmarks the title is the demand, and the description says why.
            draft.texts.statement = draft.title
            draft.texts.why = LocalizedText(fields.text, in: language)
            for name in fields.others { draft.leave(.notes, name) }
        } else {
            draft.texts.statement = texts("description", &insertions)
        }
        let warnings = elements("warning", &insertions).map { warning in
            let language = language(of: warning)
            let word = language == .german ? "Warnung" : "Warning"
            return LocalizedText("\(word): \(text(of: warning, &insertions))", in: language)
        }
        draft.texts.why = ([draft.texts.why] + warnings).joined
        draft.texts.met = texts("fixtext", &insertions)
        let contents = checks(&insertions, &draft)
        draft.texts.verify = [texts("question", &insertions), LocalizedText(contents, in: language)].joined
        let systems = elements("fix", &insertions).map { $0["system"]?.split(separator: ":").last ?? "fix" }
        if !systems.isEmpty { draft.leave(.fixScripts, systems.joined(separator: ", ")) }
        for name in ["profile-note", "impact-metric"] where !elements(name, &insertions).isEmpty {
            draft.leave(.notes, name)
        }
    }

    /// The instructions for checking it by hand.
    private func checks(_ insertions: inout TextInsertions, _ draft: inout CriterionDraft) -> String {
        let checks =
            elements("check", &insertions)
            + elements("complex-check", &insertions).flatMap { Self.checks(of: $0) }
        let contents = checks.flatMap { $0.elements("check-content") }.map { text(of: $0, with: .kept, &insertions) }
        if contents.isEmpty && !checks.isEmpty { draft.leave(.automatedChecks) }
        return contents.joined(separator: "\n\n")
    }

    private static func checks(of element: XMLElement) -> [XMLElement] {
        element.elements("check") + element.elements("complex-check").flatMap { checks(of: $0) }
    }

    /// Its references, and its names in other lists.
    func references(_ insertions: inout TextInsertions) -> [String] {
        let names = elements("ident", &insertions).map { text(of: $0, with: .collapsed, &insertions) }
        let sources = elements("reference", &insertions).map { reference in
            let title = reference.element("title")?.plainText(.collapsed).tidied ?? ""
            let text = title.isEmpty ? text(of: reference, with: .collapsed, &insertions) : title
            let address = reference["href"] ?? ""
            return text.isEmpty || address.isEmpty ? text + address : "\(text) (\(address))"
        }
        return names + sources
    }
}

extension [LocalizedText] {
    /// All of them joined, language by language.
    var joined: LocalizedText {
        var texts: [LanguageCode: [String]] = [:]
        var languages: [LanguageCode] = []
        for variant in flatMap(\.variants) where !variant.text.isEmpty {
            if texts[variant.language] == nil { languages.append(variant.language) }
            texts[variant.language, default: []].append(variant.text)
        }
        return LocalizedText(
            languages.map { LocalizedText.Variant($0, texts[$0, default: []].joined(separator: "\n")) })
    }
}
