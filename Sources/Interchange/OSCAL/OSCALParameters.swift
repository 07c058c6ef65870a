import AssessmentModel
import JSON

/// The parameters of a catalogue, which its prose leaves open.
struct OSCALParameters {
    /// One of them.
    private struct Parameter {
        var label: String?
        var values: [String] = []
        var choices: [String] = []
        var allowsSeveral = false
        /// The constraints on its values.
        var constraints: [String] = []
        /// Its text in prose, once computed.
        var text: String?
    }

    private let words: Words
    private var parameters: [String: Parameter] = [:]
    /// Bounds the inserted text: a few short parameters that contain each other would fill any memory.
    private var budget: TextBudget
    /// The limit on parameters inside choices of parameters.
    private static let deepest = 4

    /// The words for what is left open. Source: NIST SP 800-53, assignment and selection statements.
    private struct Words {
        let assignment: String
        let selection: String
        let several: String

        init(_ language: LanguageCode) {
            let isGerman = language == .german
            assignment = isGerman ? "Festlegung" : "Assignment"
            selection = isGerman ? "Auswahl" : "Selection"
            several = isGerman ? " (eines oder mehreres)" : " (one or more)"
        }
    }

    /// - Parameters:
    ///   - language: of the prose.
    ///   - mostBytes: the limit on all inserted text.
    init(in language: LanguageCode, mostBytes: Int) {
        words = Words(language)
        budget = TextBudget(bytes: mostBytes)
    }

    /// - Throws: `ImportError.tooMany` if the inserted text exceeded the limit.
    func check(file: String) throws(ImportError) { try budget.check(file: file) }

    /// A text to insert; empty once the limit is exceeded.
    mutating func inserted(_ text: String) -> String { budget.spent(on: text) }

    /// Adds the parameters that a group or a control declares, or that a profile sets.
    ///
    /// - Returns: the ids of those with guidelines, which are not carried over.
    mutating func add(_ list: [JSONValue], id key: StaticString = "id") -> [String] {
        var guided: [String] = []
        for element in list {
            guard let id = element[key]?.string else { continue }
            var parameter = parameters[id] ?? Parameter()
            if let label = element["label"] { parameter.label = Self.plain(label) }
            if let values = element["values"] { parameter.values = values.elements.compactMap(Self.plain) }
            if let constraints = element["constraints"] {
                parameter.constraints = constraints.elements.compactMap { $0["description"].flatMap(Self.plain) }
            }
            if let select = element["select"] {
                parameter.choices = select.list("choice").compactMap(Self.plain)
                parameter.allowsSeveral = select["how-many"]?.string == "one-or-more"
            }
            parameters[id] = parameter
            if element["guidelines"]?.count ?? 0 > 0 { guided.append(id) }
        }
        return guided
    }

    /// A string without Markdown and blanks around it; nil for any other value.
    private static func plain(_ text: JSONValue) -> String? {
        text.string.map { OSCALMarkup.plain($0) { _ in "" }.tidied }
    }

    /// Prose with its parameters filled in. Source: OSCAL, "parameter insertion".
    mutating func filled(_ prose: String, depth: Int = 0) -> String {
        var text = ""
        var rest = prose.utf8[...]
        // Where the next brace closes. Many that open can have the same one, or none.
        var close = rest.startIndex
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let inside = rest[open...].dropFirst(2)
            if close < inside.startIndex { close = inside.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex }
            guard rest[open...].starts(with: "{{".utf8), rest[close...].starts(with: "}}".utf8) else {
                text += String(rest[...open]) ?? ""
                rest = rest[open...].dropFirst()
                continue
            }
            text += String(rest[..<open]) ?? ""
            text += insertion(String(inside[..<close]) ?? "", depth)
            rest = rest[close...].dropFirst(2)
        }
        return text + (String(rest) ?? "")
    }

    /// `insert: param, ac-1_prm_1`
    private mutating func insertion(_ text: String, _ depth: Int) -> String {
        let parts = text.split { $0 == " " || $0 == "," }
        guard parts.count >= 3, parts[0] == "insert:", parts[1] == "param" else { return "{{\(text)}}" }
        let id = String(parts[2])
        guard let parameter = parameters[id], depth < Self.deepest else { return "[\(words.assignment): \(id)]" }
        if let text = parameter.text { return inserted(text) }
        let text = self.text(for: parameter, named: id, depth)
        parameters[id]?.text = text
        return inserted(text)
    }

    /// Its values if they are set, else a placeholder with its constraints.
    private mutating func text(for parameter: Parameter, named id: String, _ depth: Int) -> String {
        if !parameter.values.isEmpty { return parameter.values.joined(separator: ", ") }
        let constraints = parameter.constraints.joined(separator: "; ")
        if !parameter.choices.isEmpty {
            let choices = parameter.choices.map { filled($0, depth: depth + 1) }.joined(separator: "; ")
            let several = parameter.allowsSeveral ? words.several : ""
            let end = constraints.isEmpty ? "" : " – \(constraints)"
            return "[\(words.selection)\(several): \(choices)\(end)]"
        }
        let label = parameter.label ?? id
        return constraints.isEmpty ? "[\(words.assignment): \(label)]" : "[\(label): \(constraints)]"
    }
}
