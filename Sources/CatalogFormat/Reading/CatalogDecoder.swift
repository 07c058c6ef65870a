import AssessmentModel
import YAML

/// Decodes a catalogue from a document. It walks the document, knows its place, and collects faults.
///
/// One decoder serves YAML and JSON; the compiler specialises it for each. Its functions return nil for what they could
/// not read, after recording why. This file has the walk, and the extensions know what to expect.
struct CatalogDecoder<Node: DocumentNode> {
    /// A document, with its name for faults.
    struct Document {
        let file: String
        let root: Node
    }

    /// The result of reading a category's file.
    enum Fetched { case document(Document), unreadable(errno: Int32), faulty(CatalogFault) }

    /// One step from the document's root to a node.
    enum Step { case key(StaticString), name(String), element(Int) }

    /// A place to return to once everything has been read.
    struct Bookmark {
        fileprivate let file: String
        fileprivate let place: DocumentPlace?
        fileprivate let path: [Step]
    }

    /// A reference from a criterion to one that it builds on, to be looked up once all are known.
    struct Reference {
        let from: CriterionID
        let to: CriterionID
        let bookmark: Bookmark
    }

    let care: Strictness
    /// The source that decodes texts when they are needed; nil if they are decoded at once.
    let texts: (any TextSource)?
    /// Finds the file of a category by its name; nil if categories cannot have files of their own.
    let fetch: ((String) -> Fetched)?
    private(set) var faults: [CatalogFault] = []
    /// How many more faults were found.
    private(set) var unlistedFaults = 0
    /// What a thorough reading has collected.
    var notes = LintNotes()
    /// The texts that a thorough reading has seen.
    var textPlaces = TextPlaces<Bookmark>()
    /// The language of texts that do not name theirs.
    var language = LanguageCode.english
    var categoryIDs: Set<String> = []
    var criterionIDs: Set<String> = []
    /// The sections of the category that is being read.
    var sectionIDs: Set<String> = []
    var fileNames: Set<String> = []
    var references: [Reference] = []
    /// The ratings that criteria ask for.
    var targets: [(rating: Rating, bookmark: Bookmark)] = []
    /// Whether a category's file could not be read, so not all criteria are known.
    var lacksCriteria = false
    /// The places of what can only be checked against a profile's catalogue.
    var profilePlaces: [ProfilePlace: Bookmark] = [:]
    private(set) var document: Document
    private var path: [Step] = []
    /// The text that offsets refer to; empty if nodes know their lines.
    private let text: UnsafeRawBufferPointer
    /// Created for the first fault that needs a line.
    private var lines: LineIndex?

    /// The text has to outlive the decoder.
    init(
        _ document: Document, text: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0),
        care: Strictness, texts: (any TextSource)? = nil, fetch: ((String) -> Fetched)? = nil
    ) {
        self.document = document
        self.text = text
        self.care = care
        self.texts = texts
        self.fetch = fetch
    }

    /// Whether faults include more than what makes the catalogue unusable.
    var isStrict: Bool { care != .lenient }

    /// Runs the closure on another document, at its root.
    mutating func reading<Value>(_ other: Document, _ body: (inout Self) -> Value) -> Value {
        let (outer, outerPath) = (document, path)
        document = other
        path = []
        defer { (document, path) = (outer, outerPath) }
        return body(&self)
    }

    // MARK: Faults

    func bookmark(_ node: Node) -> Bookmark { bookmark(node.place) }

    mutating func fault(_ problem: CatalogFault.Problem, at node: Node) { fault(problem, at: node.place) }

    /// Records a fault; no place means the whole document.
    mutating func fault(_ problem: CatalogFault.Problem, at place: DocumentPlace?) {
        fault(problem, at: bookmark(place))
    }

    mutating func fault(_ problem: CatalogFault.Problem, at bookmark: Bookmark) {
        guard faults.count < CatalogReader.mostFaults else {
            unlistedFaults += 1
            return
        }
        let (position, path) = (position(of: bookmark), Self.text(of: bookmark.path))
        faults.append(
            CatalogFault(
                file: bookmark.file, line: position?.line, column: position?.column, path: path, problem: problem))
    }

    /// Records a fault that was found elsewhere.
    mutating func add(_ fault: CatalogFault) {
        if faults.count < CatalogReader.mostFaults { faults.append(fault) } else { unlistedFaults += 1 }
    }

    /// Records a warning, in a thorough reading only.
    mutating func warn(_ warning: CatalogWarning, at node: Node) { warn(warning, at: bookmark(node)) }

    mutating func warn(_ warning: CatalogWarning, at bookmark: Bookmark) {
        guard notes.room > 0 else {
            notes.unlisted += 1
            return
        }
        let (position, path) = (position(of: bookmark), Self.text(of: bookmark.path))
        notes.warnings.append(
            CatalogFinding(
                file: bookmark.file, line: position?.line, column: position?.column, path: path,
                what: .warning(warning)))
    }

    private func bookmark(_ place: DocumentPlace?) -> Bookmark {
        Bookmark(file: document.file, place: place, path: path)
    }

    private mutating func position(of bookmark: Bookmark) -> (line: Int, column: Int)? {
        switch bookmark.place {
        case nil: return nil
        case .mark(let line, let column): return (line, column)
        case .offset(let offset):
            let index = lines ?? LineIndex(text)
            lines = index
            return index.position(ofOffset: offset)
        }
    }

    private static func text(of path: [Step]) -> String {
        path.reduce(into: "") { text, step in
            switch step {
            case .key(let key): text += text.isEmpty ? "\(key)" : ".\(key)"
            case .name(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let index): text += "[\(index)]"
            }
        }
    }

    // MARK: Mappings and lists

    /// Whether the node is a mapping, in strict reading one with no other keys than the format's. Records a fault if
    /// not.
    mutating func isMapping(_ node: Node, of mapping: FormatMapping) -> Bool {
        guard node.shape == .mapping else {
            fault(.wrongType(expected: .mapping), at: node)
            return false
        }
        guard isStrict else { return true }
        node.forEachMember { name, place, _ in
            if mapping.keys.contains(where: { $0.name.withUTF8Buffer { $0.elementsEqual(name.utf8) } }) { return }
            // A file may have any number of them, and hints take time.
            let isTold = faults.count < CatalogReader.mostFaults
            let hint = isTold ? nearest(name, among: mapping.keys.map { "\($0.name)" }) : nil
            fault(.unknownKey(name, nearest: hint), at: place)
        }
        return true
    }

    /// What the closure makes of the member with this name; nil if there is none.
    mutating func member<Value>(
        _ key: StaticString, of node: Node, _ decode: (inout Self, Node) -> Value?
    ) -> Value? {
        guard let value = node.member(key) else { return nil }
        return inside(.key(key)) { decode(&$0, value) }
    }

    /// The same for a required member.
    mutating func required<Value>(
        _ key: StaticString, of node: Node, _ decode: (inout Self, Node) -> Value?
    ) -> Value? {
        guard let value = node.member(key) else {
            fault(.missingKey("\(key)"), at: node)
            return nil
        }
        return inside(.key(key)) { decode(&$0, value) }
    }

    /// The members of a mapping whose keys the catalogue chooses, as the closure reads them.
    mutating func entries<Value>(_ node: Node, _ decode: (inout Self, String, Node) -> Value?) -> [Value] {
        guard node.shape == .mapping else {
            fault(.wrongType(expected: .mapping), at: node)
            return []
        }
        var values: [Value] = []
        node.forEachMember { name, _, value in
            if let value = inside(.name(name), { decode(&$0, name, value) }) { values.append(value) }
        }
        return values
    }

    /// The elements of a list, as the closure reads them, without those that it cannot read.
    mutating func list<Value>(_ node: Node, _ decode: (inout Self, Node) -> Value?) -> [Value] {
        guard node.shape == .list else {
            fault(.wrongType(expected: .list), at: node)
            return []
        }
        var values: [Value] = []
        var index = 0
        for element in node.elements {
            if let value = inside(.element(index), { decode(&$0, element) }) { values.append(value) }
            index += 1
        }
        return values
    }

    private mutating func inside<Value>(_ step: Step, _ body: (inout Self) -> Value) -> Value {
        path.append(step)
        defer { path.removeLast() }
        return body(&self)
    }
}
