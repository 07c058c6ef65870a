import AssessmentModel
import CatalogFormat

/// Imports requirements in ReqIF: specifications become categories, headings sections, and requirements criteria.
struct ReqIFImporter {
    private let file: ImportFile
    private let content: ReqIFContent
    private let meanings: ReqIFMeanings
    private var builder: CatalogBuilder
    /// Bounds the words of enumerations, and the names in warnings.
    private var budget: TextBudget
    /// The objects that are in the tree.
    private var placed: Set<String> = []
    /// Where each heading is, because a heading can be repeated to continue its section.
    private var headings: [String: Place] = [:]
    private var criteria: [(object: String, draft: CriterionDraft, place: Place)] = []
    /// How many objects have a value of each unknown attribute.
    private var unknown: [String: Int] = [:]

    /// A place for criteria.
    private struct Place {
        let category: Int
        var section: String?
    }

    /// The catalogue of the documents of a file.
    static func imported(
        _ file: ImportFile, _ source: ReqIFSource, _ options: ImportOptions
    ) throws(ImportError) -> Imported {
        let content = ReqIFContent(source.roots)
        let meanings = try ReqIFMeanings(content, options.columns, file: file.name)
        let declared = content.language ?? (meanings.areGerman ? .german : nil)
        var importer = ReqIFImporter(
            file: file, content: content, meanings: meanings,
            builder: CatalogBuilder(file: file, options, declared: declared),
            budget: TextBudget(bytes: file.bytes.count + TextBudget.least))
        for name in source.attachments { importer.builder.warnings.leave(.attachments, at: name) }
        return try importer.imported()
    }

    private init(
        file: ImportFile, content: ReqIFContent, meanings: ReqIFMeanings, builder: CatalogBuilder, budget: TextBudget
    ) {
        self.file = file
        self.content = content
        self.meanings = meanings
        self.builder = builder
        self.budget = budget
    }

    private mutating func imported() throws(ImportError) -> Imported {
        for (object, nodes) in content.specifications {
            let record = record(of: object)
            let title = record.title.isEmpty ? builder.local(object.name) : record.title
            let name = object.name.isEmpty ? object.identifier : object.name
            let place = Place(
                category: builder.addCategory(
                    record.id.isEmpty ? name : record.id, title: title,
                    summary: record.description.isEmpty ? builder.local(object.about) : record.description))
            for node in nodes { add(node, to: place) }
        }
        var about = CatalogDraft(id: file.stem)
        about.title = builder.local(content.title)
        for element in content.extensions { ReqIFExtension.read(element, into: &about, builder.language) }
        try addCriteria(on: about.scale)
        for identifier in content.order where !placed.contains(identifier) {
            guard let object = content.objects[identifier] else { continue }
            let id = record(of: object).id
            builder.warnings.leave(.looseObjects, at: id.isEmpty ? identifier : id)
        }
        for (name, count) in unknown.sorted(by: { $0.key < $1.key }) {
            builder.warnings.leave(.attributes, at: "\(name) (\(count))")
        }
        try budget.check(file: file.name)
        return try builder.imported(.reqif, about)
    }

    // MARK: The tree

    private mutating func add(_ node: ReqIFContent.Node, to place: Place) {
        guard let object = content.objects[node.object] else {
            builder.warnings.leave(.unknownControls, at: node.object)
            for inner in node.inner { add(inner, to: place) }
            return
        }
        if let heading = headings[node.object], heading.category == place.category {
            for inner in node.inner { add(inner, to: heading) }
            return
        }
        guard placed.insert(node.object).inserted else {
            let name = object.name.isEmpty ? object.identifier : object.name
            builder.warnings.leave(.repetitions, at: budget.spent(on: name))
            for inner in node.inner { add(inner, to: place) }
            return
        }
        let record = record(of: object)
        if !record.answer.isEmpty { builder.warnings.leave(.results, at: record.label) }
        if node.inner.isEmpty { addLeaf(object, record, to: place) } else { addGroup(object, record, node, to: place) }
    }

    private mutating func addLeaf(_ object: ReqIFContent.Object, _ record: ReqIFRecord, to place: Place) {
        let isEmpty = record.statement.isEmpty && record.role == .heading
        if isEmpty || record.role == .remark {
            builder.warnings.leave(.notes, at: record.label)
        } else {
            criteria.append((object.identifier, draft(of: record), place))
        }
    }

    private mutating func addGroup(
        _ object: ReqIFContent.Object, _ record: ReqIFRecord, _ node: ReqIFContent.Node, to place: Place
    ) {
        var inside = place
        let heading = record.heading
        let isCriterion = record.role == .requirement
        inside.section = builder.addSection(
            record.section.isEmpty ? record.label : record.section,
            title: heading.isEmpty ? record.statement.shortened : heading,
            summary: isCriterion ? .empty : record.statement, in: place.section, of: place.category)
        if isCriterion {
            criteria.append((object.identifier, draft(of: record), inside))
        } else {
            headings[object.identifier] = inside
        }
        for inner in node.inner { add(inner, to: inside) }
    }

    private mutating func record(of object: ReqIFContent.Object) -> ReqIFRecord {
        let values = content.values(of: object, &budget).filter { !$0.text.isEmpty }
        for value in values where meanings[value.attribute] == nil {
            unknown[content.attributes[value.attribute]?.name ?? value.attribute, default: 0] += 1
        }
        return ReqIFRecord(object, values, meanings, kind: content.kinds[object.kind]?.name ?? "", builder.language)
    }

    // MARK: Criteria

    private func draft(of record: ReqIFRecord) -> CriterionDraft {
        var draft = CriterionDraft(id: record.id.isEmpty ? record.identifier : record.id)
        record.fill(&draft)
        return draft
    }

    /// Adds the criteria, now that it is known which of them others can build on.
    private mutating func addCriteria(on scale: Scale) throws(ImportError) {
        let counts = Dictionary(criteria.map { ($0.draft.id, 1) }, uniquingKeysWith: +)
        // An id that is kept as it is.
        let ids = Dictionary(
            criteria.filter { isIdentity($0.draft.id) && counts[$0.draft.id] == 1 }.map { ($0.object, $0.draft.id) }
        ) { first, _ in first }
        let indexes = Dictionary(criteria.indices.map { (criteria[$0].object, $0) }) { first, _ in first }
        var links: [(relation: ReqIFContent.Relation, from: Int, to: Int)] = []
        for relation in content.relations {
            if content.kinds[relation.kind]?.name == ReqIFName.buildsOn, ids[relation.target] != nil,
                let from = indexes[relation.source], let to = indexes[relation.target]
            {
                links.append((relation, from, to))
            } else {
                leave(relation, ids)
            }
        }
        let settled = ReqIFCircles.settled(of: criteria.count, links.map { ($0.from, $0.to) })
        var bases: [Int: Set<Int>] = [:]
        for (relation, from, to) in links {
            if settled[from] {
                guard bases[from, default: []].insert(to).inserted else { continue }
                criteria[from].draft.buildsOn.append(CriterionID(criteria[to].draft.id))
            } else {
                leave(relation, ids)
            }
        }
        for (_, draft, place) in criteria {
            var draft = draft
            if let target = draft.target, scale.value(of: target) == nil {
                draft.leave(.notes, target.id)
                draft.target = nil
            }
            try builder.add(draft, to: place.category, section: place.section)
        }
    }

    private mutating func leave(_ relation: ReqIFContent.Relation, _ ids: [String: String]) {
        let kind = budget.spent(on: content.kinds[relation.kind]?.name ?? "")
        let ends = [relation.source, relation.target].map { ids[$0] ?? $0 }.joined(separator: " → ")
        builder.warnings.leave(.links, at: kind.isEmpty ? ends : "\(kind): \(ends)")
    }
}

extension CatalogBuilder {
    /// A text in the language of texts that do not declare their own; none if it is empty.
    fileprivate func local(_ text: String) -> LocalizedText {
        text.isEmpty ? .empty : LocalizedText(text, in: language)
    }
}

/// Finds links that lead in circles.
private enum ReqIFCircles {
    /// Whether each of a number of things leads, over any number of links, only to ends.
    static func settled(of count: Int, _ links: [(from: Int, to: Int)]) -> [Bool] {
        var open = Array(repeating: 0, count: count)
        var sources: [Int: [Int]] = [:]
        for (from, to) in links {
            open[from] += 1
            sources[to, default: []].append(from)
        }
        var settled = open.map { $0 == 0 }
        var next = settled.indices.filter { settled[$0] }
        while let end = next.popLast() {
            for source in sources[end] ?? [] {
                open[source] -= 1
                if open[source] == 0 {
                    settled[source] = true
                    next.append(source)
                }
            }
        }
        return settled
    }
}
