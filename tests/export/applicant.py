"""Somebody with everything that a résumé can say, aiming at one job."""

from careerkit.model import Workbook

APPLICANT = Workbook.model_validate(
    {
        "gap": {
            "target": {
                "title": "Library Technicians",
                "soc": "25-4031.00",
                "role": "library-technician",
            }
        },
        "skills": {
            "0ddba115": {"keep": "yes", "title": "Reading music", "good": "teach", "want": "most"},
            "2-b-1-f": {"keep": "yes", "good": "alone", "want": "none"},  # serving: asked for
            "2-b-3-d": {"keep": "yes", "good": "alone", "want": "none"},  # installing: not asked
            "2-b-1-e": {"keep": "yes", "good": "new", "want": "most"},  # teaching: seen it done
            "2-b-1-b": {"keep": "no", "good": "teach"},
            "2-a-1-d": {"keep": "yes", "good": "alone", "stories": {"0000000b": True}},
        },
        "stories": {
            "0000000a": {"title": "Choir", "one_line": "I started a choir for beginners."},
            "0000000b": {"title": "Desk", "result": "Twenty people heard me\nspeak at the desk."},
            "0000000c": {"title": "Begun", "problem": "Nobody came."},
        },
        "background": {
            "contact": {
                "name": "Iris Tamm",
                "headline": "Shelver who finds the lost ones",
                "email": "iris@example.org",
                "town": "Pärnu",
                "link": "example.org/iris",
                "summary": "Six years at the returns desk.",
            },
            "posts": {
                "00000001": {
                    "title": "Helper",
                    "employer": "School",
                    "start": "2015",
                    "end": "2018",
                },
                "00000002": {
                    "title": "Shelver",
                    "employer": "Town library",
                    "start": "2019-04",
                    "did": "- Shelved 200 books a shift\n- Trained four newcomers",
                },
            },
            "lines": {
                "0000000d": {"title": "Ran a reading table", "post": "00000002"},
                "0000000e": {"title": "Won a prize for a map"},
            },
            "studies": {"0000000f": {"title": "Leaving certificate", "school": "Rannu school"}},
            "certificates": {
                "00000010": {
                    "title": "First aid",
                    "issuer": "Red Cross",
                    "since": "2023-05",
                    "until": "2026-05",
                }
            },
        },
        "orders": {"posts": ["00000002", "00000001"]},
    }
)
