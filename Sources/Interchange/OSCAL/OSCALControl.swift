import AssessmentModel
import JSON

/// Converts controls to criteria. Source: OSCAL 1.1, catalog model.
struct OSCALControl {
    private let language: LanguageCode
    private(set) var text: OSCALText
    private(set) var usedSources: Set<String> = []
    /// In bytes. Longer values of properties are no use as tags.
    private static let longestTag = 100

    init(text: OSCALText, in language: LanguageCode) {
        self.text = text
        self.language = language
    }

    /// The criterion for a control.
    ///
    /// - Parameters:
    ///   - id: the control's own id, which profiles use.
    ///   - name: the criterion's id.
    ///   - addition: what a profile adds to it.
    ///   - criteria: the criteria for earlier controls, by control id.
    mutating func draft(
        of control: JSONValue, _ id: String, named name: String, with addition: OSCALProfile.Addition?,
        after criteria: [String: CriterionID]
    ) -> CriterionDraft {
        var draft = CriterionDraft(id: name)
        if id != name { draft.tags = [id] }
        draft.title = local(text.plain(control["title"]?.string))
        let parts = control.list("parts") + (addition?.parts ?? [])
        addTexts(of: parts, to: &draft)
        for part in parts where part["name"]?.string == "statement" {
            for property in part.list("props") { add(property, ofStatement: true, to: &draft) }
        }
        for property in control.list("props") + (addition?.properties ?? []) {
            add(property, ofStatement: false, to: &draft)
        }
        link(control, after: criteria, &draft)
        return draft
    }

    private mutating func addTexts(of parts: [JSONValue], to draft: inout CriterionDraft) {
        var (statement, why, verify, evidence) = ([String](), [String](), [String](), [String]())
        for part in parts {
            let name = part["name"]?.string ?? ""
            switch name {
            case "statement", "item": statement += text.lines(part)
            case "guidance", "overview", "rationale", "discussion": why += text.lines(part)
            case "assessment-objective", "objective", "testing-procedures", "assessment-procedure":
                verify += text.lines(part)
            case "assessment-method", "assessment", "assess": verify.append(text.method(part))
            case "evidence": evidence += text.lines(part)
            default:
                var lines = text.lines(part)
                // An unknown part starts with its name.
                if let first = lines.first, part["title"] == nil { lines[0] = "\(name.capitalizedFirst): \(first)" }
                why += lines
            }
        }
        draft.texts = Criterion.Texts(
            statement: local(statement.joined(separator: "\n")), why: local(why.joined(separator: "\n")),
            verify: local(verify.joined(separator: "\n")), evidence: evidence.map { local($0) })
    }

    private func add(_ property: JSONValue, ofStatement: Bool, to draft: inout CriterionDraft) {
        guard let name = property["name"]?.string, let value = property["value"]?.string else { return }
        if OSCALProperty.isLevel(name) {
            draft.setLevel(value)
        } else if name == "status" && value.lowercased() == "withdrawn" {
            draft.status = .retired
        } else if name == "tags" {
            draft.tags += value.split(separator: ",").map(String.init)
        } else if ofStatement && name == "documentation" {
            // Kinds of documents. Source: the namespaces of BSI's catalogues.
            draft.texts.evidence.append(local(value))
        } else if name == "label" || name == "sort-id" || (ofStatement && Self.statementWords.contains(name)) {
            return
        } else if value.utf8.count <= Self.longestTag {
            draft.tags.append("\(name): \(value)")
        } else {
            draft.leave(.notes, name)
        }
    }

    /// Properties that repeat the words of the statement. Source: the namespaces of BSI's catalogues.
    private static let statementWords: Set<String> = ["result", "result_specification", "action_word", "practice"]

    /// Sets the references of a control, and what it builds on, as far as that comes earlier.
    private mutating func link(
        _ control: JSONValue, after criteria: [String: CriterionID], _ draft: inout CriterionDraft
    ) {
        for link in control.list("links") {
            guard let target = link["href"]?.string else { continue }
            let name = target.hasPrefix("#") ? String(target.dropFirst()) : target
            let kind = link["rel"]?.string ?? ""
            if let source = text.source(name) {
                usedSources.insert(name)
                draft.references.append(source)
            } else if !target.hasPrefix("#") {
                draft.references.append(target)
            } else if kind == "required", let criterion = criteria[name] {
                draft.buildsOn.append(criterion)
            } else {
                draft.leave(.links, "\(kind) \(name)".tidied)
            }
        }
    }

    /// The text of a group.
    mutating func summary(of group: JSONValue) -> LocalizedText {
        local(group.list("parts").flatMap { text.lines($0) }.joined(separator: "\n"))
    }

    /// The title of a group or a control.
    mutating func title(of node: JSONValue?) -> LocalizedText { local(text.plain(node?["title"]?.string)) }

    /// The remarks on a catalogue.
    mutating func remarks(_ metadata: JSONValue?) -> LocalizedText { local(text.plain(metadata?["remarks"]?.string)) }

    private func local(_ text: String) -> LocalizedText { LocalizedText(text, in: language) }
}

extension String {
    /// With its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
