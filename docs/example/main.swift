// Rates one criterion with a file as evidence, and prints what the assessment scores.
//
//     score-a-project DIRECTORY CRITERION FILE

import AssessmentModel
import CatalogFormat
import Glibc
import ProjectStore
import Scoring
import Workspace

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let directory = arguments.first, let file = arguments.last else {
    print("usage: score-a-project DIRECTORY CRITERION FILE")
    exit(2)
}
let criterion = CriterionID(arguments[2])
let author = Author(name: "Mira Musterfrau")
let now = Timestamp(milliseconds: Int64(time(nil)) * 1_000)

// Safety copies of what is written on this machine belong outside of the project.
let state = LocalState(directory + ".state")

do {
    if access(directory, F_OK) != 0, let catalog = try BundledCatalogs.load("openness") {
        try AssessmentEditor.create(
            at: directory, subject: Subject(name: "Acme PLM 12.1"), catalog: catalog, by: author, state: state,
            time: now)
    }
    var editor = try AssessmentEditor(directory, as: author, state: state)
    guard let index = editor.assessment.catalog.index(of: criterion) else {
        print("The catalogue has no criterion \(criterion).")
        exit(2)
    }
    let source = try editor.copyEvidence(from: file)
    try editor.record(.rate(Judgement(.met)), in: .criterion(index), at: now)
    try editor.record(.attach(Evidence(source, title: "Our proof")), in: .criterion(index), at: now)
    try editor.save()

    let scoreboard = try editor.snapshot(on: now.day(secondsFromGMT: 0)).scoreboard
    let total = scoreboard.overall
    print("\(total.criteria - total.open) of \(total.criteria) criteria answered")
    print("evidenced \(total.evidenced?.percentText ?? "-") %, claimed \(total.claimed?.percentText ?? "-") %")
    print("shall gate: \(scoreboard.gate)")
} catch let error as StoreError {
    print("The project cannot be opened or written: \(error)")
    exit(3)
} catch let error as CatalogError {
    print("The catalogue cannot be used: \(error)")
    exit(3)
}
