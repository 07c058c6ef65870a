/// Makes documents in ReqIF.
struct ReqIFSample {
    /// The attributes of requirements: what they are called, with the words of those that are enumerations.
    var attributes: [(name: String, words: [String])] = [
        ("ReqIF.ForeignID", []), ("ReqIF.ChapterName", []), ("ReqIF.Text", []),
    ]
    /// What their kind is called.
    var name = "Requirement"
    /// The requirements: for each the values of its attributes, as XHTML or as a word; nil for none.
    var objects: [[String?]] = []
    /// The tree below the specification, as `place` makes it.
    var tree = ""
    /// More content before the specifications.
    var relations = ""
    /// More definitions of attributes, which no requirement has.
    var definitions = ""
    /// What follows the XML declaration.
    var prolog = ""

    /// An object in the tree, by its number.
    static func place(_ number: Int, _ inner: String = "") -> String { place("o\(number)", inner) }

    static func place(_ identifier: String, _ inner: String = "") -> String {
        let children = inner.isEmpty ? "" : "<CHILDREN>\(inner)</CHILDREN>"
        return
            "<SPEC-HIERARCHY><OBJECT><SPEC-OBJECT-REF>\(identifier)</SPEC-OBJECT-REF></OBJECT>\(children)</SPEC-HIERARCHY>"
    }

    private static func form(_ words: [String]) -> String { words.isEmpty ? "XHTML" : "ENUMERATION" }

    private var datatypes: String {
        attributes.enumerated().filter { !$1.words.isEmpty }.map { number, attribute in
            let values = attribute.words.enumerated().map { word, text in
                "<ENUM-VALUE IDENTIFIER='w\(number)-\(word)' LONG-NAME=\"\(text)\"/>"
            }
            return "<DATATYPE-DEFINITION-ENUMERATION IDENTIFIER='e\(number)'><SPECIFIED-VALUES>\(values.joined())"
                + "</SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION>"
        }.joined()
    }

    private var types: String {
        let definitions = attributes.enumerated().map { number, attribute in
            let form = Self.form(attribute.words)
            return "<ATTRIBUTE-DEFINITION-\(form) IDENTIFIER='a\(number)' LONG-NAME='\(attribute.name)'><TYPE>"
                + "<DATATYPE-DEFINITION-\(form)-REF>e\(number)</DATATYPE-DEFINITION-\(form)-REF></TYPE>"
                + "</ATTRIBUTE-DEFINITION-\(form)>"
        }
        return
            "<SPEC-OBJECT-TYPE IDENTIFIER='t' LONG-NAME='\(name)'><SPEC-ATTRIBUTES>\(definitions.joined())\(self.definitions)"
            + "</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>"
    }

    private func value(_ number: Int, _ text: String) -> String {
        let words = attributes[number].words
        let form = Self.form(words)
        let content =
            words.firstIndex(of: text).map { "<VALUES><ENUM-VALUE-REF>w\(number)-\($0)</ENUM-VALUE-REF></VALUES>" }
            ?? "<THE-VALUE><h:div xmlns:h='http://www.w3.org/1999/xhtml'>\(text)</h:div></THE-VALUE>"
        return "<ATTRIBUTE-VALUE-\(form)><DEFINITION><ATTRIBUTE-DEFINITION-\(form)-REF>a\(number)"
            + "</ATTRIBUTE-DEFINITION-\(form)-REF></DEFINITION>\(content)</ATTRIBUTE-VALUE-\(form)>"
    }

    /// The document.
    var text: String {
        let objects = objects.enumerated().map { number, values in
            let values = values.enumerated().compactMap { attribute, text in text.map { value(attribute, $0) } }
            return "<SPEC-OBJECT IDENTIFIER='o\(number)'><TYPE><SPEC-OBJECT-TYPE-REF>t</SPEC-OBJECT-TYPE-REF></TYPE>"
                + "<VALUES>\(values.joined())</VALUES></SPEC-OBJECT>"
        }
        return "<?xml version='1.0'?>\(prolog)<REQ-IF xmlns='http://www.omg.org/spec/ReqIF/20110401/reqif.xsd'>"
            + "<THE-HEADER><REQ-IF-HEADER IDENTIFIER='h'><TITLE>Own</TITLE></REQ-IF-HEADER></THE-HEADER>"
            + "<CORE-CONTENT><REQ-IF-CONTENT><DATATYPES>\(datatypes)</DATATYPES><SPEC-TYPES>\(types)</SPEC-TYPES>"
            + "<SPEC-OBJECTS>\(objects.joined())</SPEC-OBJECTS>\(relations)<SPECIFICATIONS>"
            + "<SPECIFICATION IDENTIFIER='s' LONG-NAME='System' DESC='All of it.'><CHILDREN>\(tree)</CHILDREN>"
            + "</SPECIFICATION></SPECIFICATIONS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>"
    }
}
