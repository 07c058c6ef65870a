import JSON

/// The parameters of a catalogue by id: what prose leaves to those who follow it.
struct OSCALParameters {
    /// One of them.
    private struct Parameter {
        var label: String?
        var values: [String] = []
        var choices: [String] = []
        var allowsSeveral = false
        /// What stands for it in prose, once that is known.
        var text: String?
    }

    private var parameters: [String: Parameter] = [:]
    /// How much text may be put in the places of parameters: a few short ones that stand in each other would fill any
    /// memory.
    private var budget: TextBudget
    /// Parameters can stand in the choices of others.
    private static let deepest = 4

    /// - Parameter mostBytes: of all text that is put in the places of parameters.
    init(mostBytes: Int) { budget = TextBudget(bytes: mostBytes) }

    /// - Throws: `ImportError.tooMany` once more text was wanted in the places of parameters than there may be.
    func check(file: String) throws(ImportError) { try budget.check(file: file) }

    /// Reads the parameters that a group or a control declares, or that a profile sets.
    ///
    /// - Returns: how many guidelines stay behind.
    mutating func add(_ list: [JSONValue], id key: StaticString = "id") -> Int {
        var guidelines = 0
        for element in list {
            guard let id = element[key]?.string else { continue }
            var parameter = parameters[id] ?? Parameter()
            if let label = element["label"]?.string { parameter.label = label }
            if let values = element["values"] { parameter.values = values.elements.compactMap(\.string) }
            if let select = element["select"] {
                parameter.choices = select.list("choice").compactMap(\.string)
                parameter.allowsSeveral = select["how-many"]?.string == "one-or-more"
            }
            parameters[id] = parameter
            guidelines += element["guidelines"]?.count ?? 0
        }
        return guidelines
    }

    /// Prose with what parameters stand for in their places. Source: OSCAL, "parameter insertion".
    mutating func filled(_ prose: String, depth: Int = 0) -> String {
        var text = ""
        var rest = prose.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let inside = rest[open...].dropFirst(2)
            guard rest[open...].starts(with: "{{".utf8), let close = inside.firstIndex(of: UInt8(ascii: "}")),
                rest[close...].starts(with: "}}".utf8)
            else {
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
    private mutating func insertion(_ words: String, _ depth: Int) -> String {
        let parts = words.split { $0 == " " || $0 == "," }
        guard parts.count >= 3, parts[0] == "insert:", parts[1] == "param" else { return "{{\(words)}}" }
        let id = String(parts[2])
        guard let parameter = parameters[id], depth < Self.deepest else { return "[Assignment: \(id)]" }
        if let text = parameter.text { return budget.spent(on: text) }
        let text: String
        if !parameter.values.isEmpty {
            text = parameter.values.joined(separator: ", ")
        } else if !parameter.choices.isEmpty {
            let choices = parameter.choices.map { filled($0, depth: depth + 1) }.joined(separator: "; ")
            text = "[Selection\(parameter.allowsSeveral ? " (one or more)" : ""): \(choices)]"
        } else {
            text = "[Assignment: \(parameter.label ?? id)]"
        }
        parameters[id]?.text = text
        return budget.spent(on: text)
    }
}

/// Puts the parts of a control into texts.
struct OSCALText {
    private(set) var parameters: OSCALParameters

    /// - Parameter parameters: what stands for each of them where prose names it.
    init(parameters: OSCALParameters) { self.parameters = parameters }

    /// The prose of a part, then that of the parts in it, each on a line with its label.
    mutating func lines(_ part: JSONValue, indentation: Int = 0) -> [String] {
        var lines: [String] = []
        let prose = part["prose"]?.string.map { parameters.filled($0).tidied } ?? ""
        let label = part.isItem ? OSCALProperty.label(of: part) : nil
        var indentation = indentation
        if !prose.isEmpty || label != nil {
            let words = [label ?? "", prose].filter { !$0.isEmpty }.joined(separator: " ")
            lines.append(String(repeating: " ", count: indentation) + words)
            if part.isItem { indentation += 2 }
        }
        for inner in part.list("parts") { lines += self.lines(inner, indentation: indentation) }
        return lines
    }

    /// The objects of an assessment method in one line: `EXAMINE: policy; procedures`.
    mutating func method(_ part: JSONValue) -> String {
        var objects: [Substring] = []
        for inner in part.list("parts") {
            objects += (inner["prose"]?.string ?? "").split(whereSeparator: \.isNewline)
        }
        let text = parameters.filled(objects.joined(separator: "; "))
        guard let method = OSCALProperty.value("method", of: part) else { return text }
        return text.isEmpty ? method : "\(method): \(text)"
    }
}

/// The properties of a group, a control or a part.
enum OSCALProperty {
    /// The first one of this name.
    static func value(_ name: String, of node: JSONValue) -> String? {
        node.list("props").first { $0["name"]?.string == name }?["value"]?.string
    }

    /// The name that people use: of several, the one that is for no special purpose.
    static func label(of node: JSONValue) -> String? {
        let labels = node.list("props").filter { $0["name"]?.string == "label" }
        return (labels.first { $0["class"] == nil } ?? labels.first)?["value"]?.string
    }
}

extension JSONValue {
    /// The elements of the member of this name; nothing where there is no such list.
    func list(_ name: StaticString) -> [JSONValue] { self[name].map { Array($0.elements) } ?? [] }

    /// Whether a part is one of several, which a label tells apart.
    fileprivate var isItem: Bool {
        let name = self["name"]?.string
        return name == "item" || name == "assessment-objective"
    }
}
