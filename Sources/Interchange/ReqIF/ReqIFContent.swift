import AssessmentModel

/// What ReqIF documents contain: the definitions of attributes, and objects in a tree. Source: OMG ReqIF 1.2.
struct ReqIFContent {
    /// The definition of an attribute.
    struct Attribute {
        let name: String
        /// Whether it is an enumeration whose words are levels.
        let choosesLevel: Bool
    }

    /// What all objects of a kind have in common: its name, and the identifiers of its attributes in order.
    struct Kind {
        let name: String
        let attributes: [String]
    }

    /// A requirement, a heading or a specification, whose values are read when they are needed.
    struct Object {
        let identifier: String
        let kind: String
        fileprivate let element: XMLElement

        /// The name that tools show in lists; empty if there is none.
        var name: String { element["LONG-NAME"]?.tidied ?? "" }
        /// The description; empty if there is none.
        var about: String { element["DESC"]?.tidied ?? "" }
    }

    /// A place in the tree.
    struct Node {
        let object: String
        let inner: [Node]
    }

    /// A link between two objects.
    struct Relation {
        let kind: String
        let source: String
        let target: String
    }

    private(set) var attributes: [String: Attribute] = [:]
    private(set) var kinds: [String: Kind] = [:]
    private(set) var objects: [String: Object] = [:]
    /// The identifiers of all objects in the order of the documents.
    private(set) var order: [String] = []
    private(set) var specifications: [(object: Object, nodes: [Node])] = []
    private(set) var relations: [Relation] = []
    /// The title of the first document; empty if it has none.
    private(set) var title = ""
    /// What another tool's export keeps beside the objects.
    private(set) var extensions: [XMLElement] = []
    /// The language of the first document that names one.
    private(set) var language: LanguageCode?
    private var words: [String: String] = [:]

    /// - Parameter roots: documents that belong together. If an identifier occurs twice, the first one counts.
    init(_ roots: [XMLElement]) {
        // References between documents go in any direction.
        let contents = roots.compactMap { $0.element("CORE-CONTENT")?.element("REQ-IF-CONTENT") }
        for content in contents { addTypes(of: content) }
        for content in contents { addObjects(of: content) }
        for root in roots {
            language = language ?? LanguageCode(foreign: root["lang"])
            let header = root.element("THE-HEADER")?.element("REQ-IF-HEADER")
            if title.isEmpty { title = header?.element("TITLE")?.plainText(.collapsed).tidied ?? "" }
            let tools = root.element("TOOL-EXTENSIONS")?.elements("REQ-IF-TOOL-EXTENSION") ?? []
            extensions += tools.flatMap { $0.elements }
        }
    }

    /// Whether an XML document is in ReqIF.
    static func recognises(_ root: XMLElement) -> Bool { root.name == "REQ-IF" }

    private mutating func addTypes(of content: XMLElement) {
        var enumerations: [String: [String]] = [:]
        for type in Self.children(of: content, "DATATYPES") {
            guard type.name == "DATATYPE-DEFINITION-ENUMERATION", let identifier = type["IDENTIFIER"] else { continue }
            for value in Self.children(of: type, "SPECIFIED-VALUES") {
                guard let key = value["IDENTIFIER"], words[key] == nil else { continue }
                let embedded = value.element("PROPERTIES")?.element("EMBEDDED-VALUE")
                let word = value["LONG-NAME"] ?? embedded?["OTHER-CONTENT"] ?? embedded?["KEY"] ?? ""
                words[key] = word
                enumerations[identifier, default: []].append(word)
            }
        }
        let areLevels = enumerations.mapValues { LevelWords.areLevels($0) }
        for type in Self.children(of: content, "SPEC-TYPES") {
            guard let identifier = type["IDENTIFIER"], kinds[identifier] == nil else { continue }
            var own: [String] = []
            for definition in Self.children(of: type, "SPEC-ATTRIBUTES") {
                guard let key = definition["IDENTIFIER"], attributes[key] == nil else { continue }
                let choosesLevel = Self.reference(in: definition, "TYPE").flatMap { areLevels[$0] } ?? false
                attributes[key] = Attribute(name: definition["LONG-NAME"]?.tidied ?? key, choosesLevel: choosesLevel)
                own.append(key)
            }
            kinds[identifier] = Kind(name: type["LONG-NAME"]?.tidied ?? "", attributes: own)
        }
    }

    private mutating func addObjects(of content: XMLElement) {
        for element in Self.children(of: content, "SPEC-OBJECTS") {
            guard let object = Self.object(element), objects[object.identifier] == nil else { continue }
            objects[object.identifier] = object
            order.append(object.identifier)
        }
        for element in Self.children(of: content, "SPECIFICATIONS") {
            guard let object = Self.object(element) else { continue }
            specifications.append((object, Self.nodes(of: element)))
        }
        for element in Self.children(of: content, "SPEC-RELATIONS") {
            relations.append(
                Relation(
                    kind: Self.reference(in: element, "TYPE") ?? "",
                    source: Self.reference(in: element, "SOURCE") ?? "",
                    target: Self.reference(in: element, "TARGET") ?? ""))
        }
    }

    private static func object(_ element: XMLElement) -> Object? {
        element["IDENTIFIER"].map {
            Object(identifier: $0, kind: reference(in: element, "TYPE") ?? "", element: element)
        }
    }

    /// The tree below an element. The parser has limited its depth.
    private static func nodes(of element: XMLElement) -> [Node] {
        children(of: element, "CHILDREN").map { Node(object: reference(in: $0, "OBJECT") ?? "", inner: nodes(of: $0)) }
    }

    private static func children(of element: XMLElement, _ name: String) -> [XMLElement] {
        element.element(name).map { Array($0.elements) } ?? []
    }

    /// The identifier to which the one reference in an element leads.
    private static func reference(in element: XMLElement, _ name: String) -> String? {
        element.element(name)?.elements.first { _ in true }?.plainText(.collapsed).tidied
    }

    /// The values of an object: the identifier of each attribute, and its text.
    ///
    /// - Parameter budget: for the words of enumerations, which values only refer to.
    func values(of object: Object, _ budget: inout TextBudget) -> [(attribute: String, text: String)] {
        var values: [(attribute: String, text: String)] = []
        for value in Self.children(of: object.element, "VALUES") {
            guard let attribute = Self.reference(in: value, "DEFINITION") else { continue }
            let text: String
            switch value.name {
            case "ATTRIBUTE-VALUE-XHTML": text = value.element("THE-VALUE")?.plainText(.collapsed) ?? ""
            case "ATTRIBUTE-VALUE-ENUMERATION":
                let chosen = Self.children(of: value, "VALUES").map { $0.plainText(.collapsed).tidied }
                text = chosen.map { words[$0].map { budget.spent(on: $0) } ?? "" }.joined(separator: "\n")
            default: text = value["THE-VALUE"] ?? ""
            }
            values.append((attribute, text.tidied))
        }
        return values
    }
}
