"""Faults of areas, numerators and denominators in a figures folder: where, found, needed, how to mend."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.errors import Fault, Location

_NAMES = {"numerator": "tử số", "denominator": "mẫu số"}


def unknown_area(place: Location, slug: str) -> Fault:
    """A unit that data/provinces.csv does not have at any time."""
    return Fault(
        "FG26",
        place,
        f"«{slug}»" if slug else "ô trống",
        "mã (slug) của một đơn vị hành chính cấp tỉnh trong data/provinces.csv",
        "ghi tên tỉnh không dấu, nối bằng gạch ngang, ví dụ: gia-lai",
    )


def area_of_other_time(place: Location, slug: str, when: str, periods: Iterable[str]) -> Fault:
    """A unit that is not there on the day that counts; `when` is that day in words."""
    known = "; ".join(period for period in periods if period)
    return Fault(
        "FG27",
        place,
        f"«{slug}» không có {when}" + (f" (có {known})" if known else ""),
        f"đơn vị hành chính cấp tỉnh có {when}",
        "ghi đơn vị của thời điểm ấy; nếu đơn vị đúng thì xem lại thư mục năm hoặc data/provinces.csv",
    )


def other_province(place: Location, slug: str, home: str) -> Fault:
    """An area that the plan's province is no part of, neither then nor later."""
    return Fault(
        "FG28",
        place,
        f"«{slug}»",
        f"đơn vị có địa bàn {home}, hoặc được sắp xếp cùng với {home}",
        "ghi lại mã đơn vị; số liệu của tỉnh khác thì bỏ dòng này",
    )


def own_area(place: Location, slug: str) -> Fault:
    """A figure of the unit that indicators.csv covers, in areas.csv."""
    return Fault(
        "FG29",
        place,
        f"«{slug}»",
        "đơn vị khác với đơn vị của indicators.csv trong cùng thư mục",
        "chuyển số liệu này sang indicators.csv, bỏ dòng ở đây",
    )


def doubled_in_area(place: Location, key: str, slug: str, first_line: int) -> Fault:
    """Two rows for one indicator and one unit."""
    return Fault(
        "FG30",
        place,
        f"«{key}» của «{slug}» đã có ở dòng {first_line}",
        "mỗi chỉ tiêu của mỗi đơn vị chỉ một dòng",
        "giữ một dòng, xóa dòng thừa",
    )


def half_a_rate(place: Location, column: str) -> Fault:
    """A numerator without its denominator, or the other way round."""
    other = _NAMES["numerator" if column == "denominator" else "denominator"]
    return Fault(
        "FG31",
        place,
        f"ô trống trong khi có {other}",
        "cả tử số (numerator) và mẫu số (denominator), hoặc không ghi cả hai",
        f"ghi {_NAMES[column]}, hoặc xóa {other}",
    )


def no_count(place: Location, text: str, column: str) -> Fault:
    """A numerator or denominator that is no number, below 0, or a denominator of 0."""
    least = "lớn hơn 0" if column == "denominator" else "từ 0 trở lên"
    return Fault(
        "FG32",
        place,
        f"«{text}»",
        f"{_NAMES[column]}: một số {least}, không ghi đơn vị",
        "ghi lại số, ví dụ: 865.300; nếu không có đối tượng nào thì xóa cả hai ô và ghi trạng thái none_arose",
    )


def contradicts(place: Location, value: str, numerator: str, denominator: str) -> Fault:
    """A rate that its own numerator and denominator do not give."""
    return Fault(
        "FG33",
        place,
        f"«{value}» trong khi tử số là {numerator}, mẫu số là {denominator}",
        "giá trị bằng tử số chia mẫu số (với %: nhân 100), làm tròn như đã ghi",
        "kiểm tra lại ba ô: giá trị, tử số, mẫu số",
    )


def counts_although_none(place: Location, state: str) -> Fault:
    """Numerator or denominator on a row whose state says there is no figure."""
    return Fault(
        "FG34",
        place,
        f"có tử số, mẫu số trong khi trạng thái là {state}",
        "tử số, mẫu số chỉ đi cùng trạng thái actual hoặc estimate",
        "xóa hai ô, hoặc sửa trạng thái và ghi giá trị",
    )
