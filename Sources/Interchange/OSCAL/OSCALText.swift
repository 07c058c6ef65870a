import JSON

/// Converts the parts of a control or a group to text.
struct OSCALText {
    private(set) var parameters: OSCALParameters
    /// The titles of sources, by id.
    private let sources: [String: String]

    init(parameters: OSCALParameters, sources: [String: String]) {
        self.parameters = parameters
        self.sources = sources
    }

    /// Prose without Markdown and with its parameters filled in.
    mutating func plain(_ prose: String?) -> String {
        guard let prose else { return "" }
        return parameters.filled(OSCALMarkup.plain(prose) { source($0) ?? "" }).tidied
    }

    /// The title of a source; nil if there is none.
    mutating func source(_ id: String) -> String? { sources[id].map { parameters.inserted($0) } }

    /// A part's label, title and prose, then the parts in it, each on its own line.
    mutating func lines(_ part: JSONValue, indentation: Int = 0) -> [String] {
        var lines: [String] = []
        let heading = [OSCALProperty.label(of: part) ?? "", plain(part["title"]?.string)].filter { !$0.isEmpty }
            .joined(separator: " ")
        let text = Self.text(plain(part["prose"]?.string), below: heading, isTitled: part["title"] != nil)
        var indentation = indentation
        if !text.isEmpty {
            lines.append(String(repeating: " ", count: indentation) + text)
            if part.isItem { indentation += 2 }
        }
        for inner in part.list("parts") { lines += self.lines(inner, indentation: indentation) }
        return lines
    }

    /// Joins a heading and prose. A title gets a colon unless it ends with punctuation.
    private static func text(_ prose: String, below heading: String, isTitled: Bool) -> String {
        if heading.isEmpty || prose.isEmpty { return heading + prose }
        let ends = heading.last.map { ".:;?!".contains($0) } ?? true
        return heading + (isTitled && !ends ? ": " : " ") + prose
    }

    /// The objects of an assessment method in one line: `EXAMINE: policy; procedures`.
    mutating func method(_ part: JSONValue) -> String {
        var objects = part["prose"].map { [plain($0.string)] } ?? []
        for inner in part.list("parts") {
            objects += plain(inner["prose"]?.string).split(whereSeparator: \.isNewline).map { String($0).tidied }
        }
        let text = objects.filter { !$0.isEmpty }.joined(separator: "; ")
        guard let method = OSCALProperty.value("method", of: part) else { return text }
        return text.isEmpty ? method : "\(method): \(text)"
    }
}

extension JSONValue {
    /// Whether a part is an item of a list.
    fileprivate var isItem: Bool { ["item", "assessment-objective", "objective"].contains(self["name"]?.string) }
}
