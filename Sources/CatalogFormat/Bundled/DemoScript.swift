import AssessmentModel
import JSON

/// What happens in the demo's workshops: a script of answers by fictional people.
package struct DemoScript: Sendable {
    /// One thing that somebody does.
    package struct Step: Sendable {
        package enum Deed: Sendable {
            case change(Change)
            /// Attach the bundled file of this name.
            case attach(file: String, Evidence)
        }

        package let by: String
        package let minutesAgo: Int
        package let criterion: CriterionID
        package let deed: Deed
    }

    package let subject: Subject
    package let steps: [Step]

    /// The bundled script; nil if it is malformed, which a test excludes.
    package static func bundled() -> DemoScript? {
        guard let file = BundledFile.named("demo/demo.json"),
            let root = try? JSONParser().parse(file.bytes),
            let name = root["subject"]?.string,
            let kind = root["kind"]?.string.flatMap(Subject.Kind.init(rawValue:)),
            let role = root["role"]?.string.flatMap(Subject.Role.init(rawValue:)),
            let list = root["steps"]
        else { return nil }
        let steps = list.elements.map(step)
        guard !steps.isEmpty, steps.allSatisfy({ $0 != nil }) else { return nil }
        return DemoScript(subject: Subject(name: name, kind: kind, role: role), steps: steps.compactMap { $0 })
    }

    private static func step(_ value: JSONValue) -> Step? {
        guard let by = value["by"]?.string, let minutesAgo = value["minutesAgo"]?.integer,
            let criterion = value["criterion"]?.string, let deed = deed(value)
        else { return nil }
        return Step(by: by, minutesAgo: minutesAgo, criterion: CriterionID(criterion), deed: deed)
    }

    private static func deed(_ value: JSONValue) -> Step.Deed? {
        if let rating = value["rating"]?.string {
            return .change(.rate(Judgement(Rating(rating), reason: value["reason"]?.string ?? "")))
        }
        if let comment = value["comment"]?.string { return .change(.comment(comment)) }
        if let owner = value["owner"]?.string { return .change(.assign(to: owner)) }
        if let parked = value["parked"]?.bool { return .change(.flag(.parked, parked)) }
        let evidence = Evidence(
            .url(value["attachURL"]?.string ?? ""), title: value["title"]?.string ?? "",
            locator: value["locator"]?.string ?? "",
            validUntil: value["validUntil"]?.string.flatMap { CalendarDay($0) })
        if let file = value["attach"]?.string { return .attach(file: file, evidence) }
        return value["attachURL"] == nil ? nil : .change(.attach(evidence))
    }
}
