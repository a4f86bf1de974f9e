"""Actions and results, by sentences that should raise a question and some that nearly do."""

import pytest

from careerkit.coach import Flag
from tests.coach.story.report import CLEAR_STORY, flags_of


def asked(**parts: str) -> frozenset[Flag]:
    """Return the flags of a clear story in which these parts are written differently."""
    return flags_of(CLEAR_STORY.model_copy(update=parts))


# no_own_action


@pytest.mark.parametrize(
    "action",
    [
        "I rang every family on the list.",
        "Built a new shelf.",
        "- threw out old tapes\n- made a list",
        "1) measured the shelves 2) drew a plan",
        "Rewrote the sign-up sheet and trained two colleagues",
        "Organising a fair with the school.",
        "We planned it together; my part was to call the shops.",
        "My job was finding the speakers.",
        "My colleague and I moved the shelves.",
        "Me and my colleague did the labels",
        "I, with two pages from the night shift, moved the carts.",
        "The posters were drawn by me and printed by the office.",
        "It was my idea to lend out tools.",
        "The manager said no, so I paid for it myself.",
        "I was worried and called the shelter.",
        "I noticed that the books were wet and moved them to the tables.",
        "I was the one who rang the plumber.",
        "I was able to calm him down.",
        "I had to learn the software and explain it to all.",
        "I make list and call all family",
        "In that time I am working every evening on the list.",
        "im calling every parent, ive made a list",
        "i organzied a craft night",
        "Bougth new labels and put them on",
        "TOOK THE OLD TABLE AND PAINTED IT",
        "During lunch breaks, sorted the boxes by year.",
        "On my day off painted the wall",
        "By calling every family on the list.",
        "I didn't wait, I just ordered the paper.",
        "Shelf-read a range a day before opening",
    ],
)
def test_a_deed_of_ones_own_is_recognised(action: str) -> None:
    assert "no_own_action" not in asked(action=action)


@pytest.mark.parametrize(
    "action",
    [
        "",
        "n/a",
        "We planned it together and everybody helped.",
        "The team built a new shelf.",
        "A new system was introduced and staff were trained.",
        "My manager decided to change the hours.",
        "I was asked to help with the project.",
        "I was happy that the team did it.",
        "I think we did well.",
        "I was in the room when it was decided.",
        "I was responsible for the project.",
        "I was part of the team that built it.",
        "I attended the meetings and the committee chose the chairs.",
        "I watched my colleague fix it. I was amazed.",
        "I did not do anything.",
        "I will make a list next week.",
        "I know the collection well.",
        "Led by the director, the group wrote a plan.",
        "Improved signage was installed.",
        "Shelving was reorganised by the volunteers.",
        "By working together we met the deadline.",
        "I wish I had said something.",
        "Teamwork and a lot of patience.",
    ],
)
def test_what_others_did_is_not_a_deed_of_ones_own(action: str) -> None:
    assert "no_own_action" in asked(action=action)


# general_claim


@pytest.mark.parametrize(
    "action",
    [
        "I am a people person.",
        "I always help patrons.",
        "Whenever a patron is angry, I listen first.",
        "I'm good at calming people down.",
        "Every day I help patrons find what they need.",
        "Hard worker, reliable, always on time.",
        "Over the years I have helped many patrons.",
        "I am known for my patience.",
        "My colleagues say I am the one to ask.",
        "I like to help people and I get along with everybody.",
        "I was always patient and treated everyone with respect.",
        "im a team player",
        "I never get impatient, I always let them try and put it right with them.",
        "Each morning I check the post and I chase any supplier who is late.",
        "I am a careful, service-driven professional.",
        "We all pull together, that's how we are.",
    ],
)
def test_a_claim_in_general_is_asked_for_one_event(action: str) -> None:
    assert "general_claim" in asked(action=action)


@pytest.mark.parametrize(
    "action",
    [
        "I cleaned the printer that always jammed.",
        "I always check the list twice, so I counted the boxes again and found the map.",
        "I am a people person, so I went to the market and talked to forty stall holders.",
        "Every Tuesday I read to twelve toddlers and wrote down what they asked.",
        "I was patient with him and explained the form again.",
        "I speak slowly with him, I look in computer and make new card.",
        "I usually work in the back, but that week I took the desk.",
        "I asked the children what they usually read.",
        "I am seeing this and I am making new tickets from old cards.",
        "Each morning that week I read to her and cut the cards.",
        "Built a new shelf.",
        "We did it together.",
        "I was glad that the team did it.",
    ],
)
def test_one_event_is_not_taken_for_a_claim(action: str) -> None:
    problem = "One day a man come to the desk very angry."
    assert "general_claim" not in asked(action=action, problem=problem)


def test_several_deeds_at_no_time_in_particular_are_a_claim() -> None:
    habits = {"action": "I make lists, I label things, I write manuals.", "result": "It is tidy."}
    assert "general_claim" in asked(problem="There is always chaos.", **habits)
    assert "general_claim" not in asked(problem="There was a flood.", **habits)


# no_result


@pytest.mark.parametrize(
    "result",
    [
        "",
        " \n",
        "N/A",
        "tbd",
        "???",
        "I don't know yet.",
        "We will see.",
        "Still waiting to hear back.",
        "It starts next month.",
        "Hopefully more families will come.",
        "We plan to have twenty classes.",
        "It should help a lot of people.",
        "Too early to say.",
        "The decision is expected in the autumn.",
        "They are looking into it.",
        "I never found out.",
        # Wished for, by whatever words
        "We are hoping to open in spring and get the whole street growing.",
        "The idea is to make a website and to put everything there.",
        "It is anticipated that recommendations will follow.",
        "It is my hope that the children read more.",
        "The purpose is to give newcomers a place.",
        "The leaflet is meant to give parents confidence.",
        "It ought to make life easier for the night staff.",
        "God willing we open after Eid.",
        "Next step is to train the other branches.",
        # In somebody else's hands
        "The tapes are with the transcriber.",
        "The draft is on the director's desk.",
        "The report has been forwarded to head office.",
        "The superintendent is reviewing my memo.",
        "The council votes on it in March.",
        "They said they would think about it.",
        # Under way
        "The new shelves are on order.",
        "The painting is half finished.",
        "Still in talks with the school.",
        "The carpet has been ordered.",
        "The first session is on Saturday.",
        # Unknown
        "I have no information about it.",
        "We shall have to see what comes of it.",
        "Nobody has told me how it ended.",
        "I left the library before the opening.",
        "No data was collected.",
        "The jury's still out.",
        "Hard to say.",
        "Still open.",
        "No idea if it helped, I was on leave then.",
        "Pretty sure it helped.",
        "Did it work? Your guess is as good as mine.",
        # Of oneself only
        "I'm really proud of it.",
        "It was a good experience.",
        "I felt so honoured and it changed me as a person.",
        "It was grand, I was only delighted with myself.",
        "I grew so much through it, as a colleague and as a person.",
        "Made me realize how much I like this work.",
        "Great sense of achievement.",
        "I posted it in the group chat.",
        # True at any time, so not of this story
        "I always add value to any team.",
    ],
)
def test_a_hope_or_a_plan_is_not_a_result(result: str) -> None:
    assert {"no_result", "no_measure"} <= asked(result=result)


def test_saying_the_action_again_is_not_a_result() -> None:
    said = {"action": "I made new signs for the stairs.", "result": "I made the signs."}
    assert "no_result" in asked(**said)


@pytest.mark.parametrize(
    "result",
    [
        "It went well.",
        "Nobody came.",
        "So far 12 families signed up and we hope for more.",
        "I don't know the numbers, but the line is gone.",
        "She said she will be back.",
        "We hoped for ten and got forty.",
        "It was more than I had hoped for.",
        "Nobody is waiting for a book longer than a week.",
        "Fewer people are going to the wrong floor.",
        "We have not had a complaint since.",
        "Children look forward to Tuesdays.",
        "The branch is still open.",
        "In May nine came.",
        "It was expected that ten would come, and forty did.",
        "The purpose of the desk is clear to everybody now.",
        "The goal of 100 cards was reached in May.",
        "Two of the boys intend to study.",
        "The parents are happy with the director.",
        "They are happy with it.",
        "The tapes are with us in the archive and can be heard.",
        "The letter was passed to the mayor, who wrote back and paid for the ramp.",
        "It was put to use by management.",
        "The board forwarded our report to every branch as a model.",
        "The director is working with us every Friday.",
        "The council meets in our reading room.",
        "She told me that she will go to college.",
        "They want me to do it again next year.",
        "It is working well.",
        "The books are in order.",
        "Preparing the room takes five minutes.",
        "It was planned as a trial and became permanent.",
        "It opens from Monday to Friday.",
        "No records were lost.",
        "Nobody told me off.",
        "I am seen as the expert of the branch.",
        "It was good.",
        "It flopped.",
        "Rejected.",
        "Garage empty",
        "The gate shuts properly at last.",
        "Turned out the roof was fine all along.",
        "I was proud, and the door opens by itself now.",
        "I think that she passed.",
        "I don't know how many, but it is used.",
        "I got hired full time.",
        "Who would have thought? They used our flyer.",
    ],
)
def test_an_outcome_is_a_result_even_beside_a_hope(result: str) -> None:
    assert "no_result" not in asked(result=result)
