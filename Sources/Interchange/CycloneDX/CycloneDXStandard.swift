import JSON

/// The requirements of a standard as a tree, and the levels that they belong to. Source: CycloneDX 1.6,
/// `definitions.standards`.
struct CycloneDXStandard {
    /// A requirement, with the indexes of those in it.
    struct Requirement {
        let fields: JSONValue
        var inner: [Int] = []
        /// The indexes of its levels, from the lowest.
        var levels: [Int] = []
        /// The reference to a parent that does not exist.
        var lostParent: String?

        /// What the document refers to it by.
        var reference: String { fields["bom-ref"]?.string ?? "" }
    }

    let fields: JSONValue
    /// In the order of the file.
    private(set) var requirements: [Requirement]
    /// The indexes of the requirements without a parent.
    private(set) var roots: [Int] = []
    /// From the lowest.
    let levels: [JSONValue]
    /// The name of each level.
    let namesOfLevels: [String]
    /// For each reference of a level to a requirement that does not exist, the index of the level and the reference.
    private(set) var lostReferences: [(level: Int, reference: String)] = []
    /// The limit on nesting.
    private static let deepest = 64

    /// - Throws: `ImportError.tooDeep`, also for requirements that contain each other.
    init(_ fields: JSONValue, file: String) throws(ImportError) {
        self.fields = fields
        requirements = fields.list("requirements").map { Requirement(fields: $0) }
        levels = fields.list("levels")
        namesOfLevels = levels.map {
            $0["title"]?.string ?? $0["identifier"]?.string ?? $0["bom-ref"]?.string ?? ""
        }
        var numbers: [String: Int] = [:]
        for (number, requirement) in requirements.enumerated() where numbers[requirement.reference] == nil {
            numbers[requirement.reference] = number
        }
        for number in requirements.indices {
            let parent = requirements[number].fields["parent"]?.string
            if let parent, let outer = numbers[parent] {
                requirements[outer].inner.append(number)
            } else {
                requirements[number].lostParent = parent
                roots.append(number)
            }
        }
        for (level, fields) in levels.enumerated() {
            for reference in fields.each("requirements") {
                let reference = reference.string ?? ""
                if let number = numbers[reference] {
                    if requirements[number].levels.last != level { requirements[number].levels.append(level) }
                } else {
                    lostReferences.append((level, reference))
                }
            }
        }
        guard countOfReached() == requirements.count else { throw .tooDeep(file: file) }
    }

    /// How many requirements a walk from the roots reaches within the limit on nesting.
    private func countOfReached() -> Int {
        var count = 0
        var row = roots
        for _ in 0..<Self.deepest where !row.isEmpty {
            count += row.count
            row = row.flatMap { requirements[$0].inner }
        }
        return count
    }
}
