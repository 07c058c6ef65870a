import Cells
import Testing

/// Every screen matches its recorded frame.
struct FrameTests {
    @Test(arguments: Scene.allCases, [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func everyScreenAtTheUsualSize(_ scene: Scene, _ size: Size) {
        Golden.expect(scene.grid(size), scene.rawValue)
    }

    @Test(
        arguments: [
            Scene.overview, .walk, .profileOverview, .profileWalk, .timeline, .timelineOnly, .earlierMoment, .plot,
            .news,
        ],
        [Size(columns: 60, rows: 20), Size(columns: 200, rows: 60)])
    func mainScreensAtTheSmallestAndAWideSize(_ scene: Scene, _ size: Size) {
        Golden.expect(scene.grid(size), scene.rawValue)
    }

    @Test(arguments: [Scene.why, .whyAttainable, .gaps, .comment, .reason, .waiver])
    func explanationsAndTextsAtTheSmallestSize(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 60, rows: 20)), scene.rawValue)
    }

    @Test(arguments: [Scene.overview, .walk, .evidence, .search, .why, .timeline, .plot])
    func asciiTerminalsShowTheSame(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 80, rows: 24)), scene.rawValue, form: .ascii)
    }

    @Test(arguments: [
        Scene.overview, .walk, .comment, .reason, .signature, .newAssessment, .newFromFile, .search, .evidence, .gaps,
        .why, .whyAttainable, .checks, .projector, .help, .timeline, .earlierMoment, .plot, .news,
    ])
    func phonesShowOneColumn(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 40, rows: 12)), scene.rawValue)
    }

    @Test(arguments: [Scene.projector, .projectorConflict])
    func theProjectorUsesTheWidth(_ scene: Scene) {
        Golden.expect(scene.grid(Size(columns: 200, rows: 60)), scene.rawValue)
    }

    @Test func tooSmallWindowSaysSo() {
        Golden.expect(Scene.walk.grid(Size(columns: 39, rows: 11)), "too-small")
    }
}
