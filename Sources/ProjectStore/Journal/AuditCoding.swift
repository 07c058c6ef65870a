import AssessmentModel
import JSON

// How journals write what auditors record. Source: docs/formats/project-format.md.

extension Examination {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("version", version.text)
            line.member("day", day.text)
            line.member("method", method.rawValue)
            if !note.isEmpty { line.member("note", note) }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            DocumentID(try value["version"].string("version")),
            on: try value["day"].optionalDay("day").or(bad: "day"),
            by: try (value["method"].string("method")).method, note: try value["note"].optionalString("note"))
    }
}

extension String {
    fileprivate var method: CollectionMethod {
        get throws(Damage.Kind) { try CollectionMethod(rawValue: self).or(bad: "method") }
    }
}

extension Finding {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("number", number)
            line.member("grade", grade.rawValue)
            if let criterion { line.member("criterion", criterion.text) }
            line.member("text", text)
            if let document { line.member("document", document.text) }
            if !locator.isEmpty { line.member("locator", locator) }
            if !action.isEmpty { line.member("action", action) }
            if let due { line.member("due", due.text) }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            number: try value["number"].number("number"),
            grade: try Grade(rawValue: try value["grade"].string("grade")).or(bad: "grade"),
            criterion: value["criterion"] == nil ? nil : CriterionID(try value["criterion"].string("criterion")),
            text: try value["text"].string("text"),
            document: value["document"] == nil ? nil : DocumentID(try value["document"].string("document")),
            locator: try value["locator"].optionalString("locator"),
            action: try value["action"].optionalString("action"), due: try value["due"].optionalDay("due"))
    }
}

extension Finding.Decision {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("status", status.rawValue)
            if !reason.isEmpty { line.member("reason", reason) }
            if !reply.isEmpty { line.member("reply", reply) }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            try Finding.Status(rawValue: try value["status"].string("status")).or(bad: "status"),
            reason: try value["reason"].optionalString("reason"), after: try value["reply"].optionalString("reply"))
    }
}

extension Sample {
    private enum Kind: String { case criteria, documents, numbers }

    func write(to line: inout JSONWriter) {
        line.object { line in
            switch population {
            case .criteria: line.member("population", Kind.criteria.rawValue)
            case .documents: line.member("population", Kind.documents.rawValue)
            case .numbers(let list):
                line.member("population", Kind.numbers.rawValue)
                line.member("list", list)
            }
            line.member("size", populationSize)
            line.member("sha256", populationHash)
            line.member("seed", seed)
            line.member("method", method)
            line.key("drawn")
            line.array { list in for name in drawn { list.string(name) } }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        let population: Population
        switch Kind(rawValue: try value["population"].string("population")) {
        case .criteria: population = .criteria
        case .documents: population = .documents
        case .numbers: population = .numbers(of: try value["list"].string("list"))
        case nil: throw .badField("population")
        }
        let hash = try value["sha256"].string("sha256")
        guard SHA256Digest(hash) != nil else { throw .badField("sha256") }
        let list = try value["drawn"].present("drawn")
        guard list.isArray else { throw .badField("drawn") }
        var drawn: [String] = []
        try list.forEachElement { element throws(Damage.Kind) in
            drawn.append(try element.string.or(bad: "drawn"))
        }
        let seed = try value["seed"].present("seed").natural.or(bad: "seed")
        guard seed <= SampleDraw.greatestSeed else { throw .badField("seed") }
        self.init(
            of: population, size: try value["size"].number("size"), hash: hash, seed: seed,
            method: try value["method"].string("method"), drawn: drawn)
    }
}
