import Cells
import Localization
import Testing

@testable import Screens

/// The main screens in German, with a catalogue that has German texts for some of its criteria.
struct GermanFrameTests {
    @Test(arguments: [
        Scene.overview, .walk, .evidence, .attachForm, .search, .reason, .comment, .history, .why, .whyAttainable,
        .whySoFar, .whyEvidenced, .gaps, .gapsGrouped, .gapsByOwner, .shortestWay, .owner, .signature, .walkOwned,
        .help, .picker,
        .pickerEmpty,
        .pickerHelp, .newAssessment, .newFromFile, .confirmation, .checks, .checksByRule, .waiver, .whatIf,
        .whatIfOverview,
        .profileOverview, .profileWalk, .profileLeftOut, .profileWhy, .palette, .marked, .projector, .projectorConflict,
        .timeline, .timelineOnly, .earlierMoment, .pastOverview, .pastWalk, .plot, .news,
    ])
    func atTheUsualSize(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 80, rows: 24), .german), scene.rawValue, .german)
    }

    @Test(arguments: [Scene.overview, .walk, .comment, .timeline, .earlierMoment, .plot, .news])
    func mainScreensAtALargerSize(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 120, rows: 40), .german), scene.rawValue, .german)
    }

    @Test(arguments: [Scene.overview, .walk, .comment])
    func mainScreensAtTheSmallestSize(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 60, rows: 20), .german), scene.rawValue, .german)
    }

    @Test(arguments: [
        Scene.overview, .walk, .comment, .reason, .signature, .newAssessment, .newFromFile, .gaps, .why, .projector,
    ])
    func phonesShowOneColumn(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 40, rows: 12), .german), scene.rawValue, .german)
    }

    @Test func review() {
        var driver = Driver.reviewing(at: "IFC-07", language: .german)
        driver.press("m")
        Golden.expect(driver.grid, "review", .german)
    }

    @Test func conflict() {
        Golden.expect(Driver(at: "STD-04", language: .german).grid, "conflict", .german)
    }
}
