/** From so many on they are told, and as a sum alone: nobody can tell who rated. */
export const RATINGS_FROM = 10;

/** What owners thought of the visits, all together; undefined while they are too few to be told. */
export const ratingsTold = ({ n, stars }: { n: number; stars: number }): string | undefined =>
  n < RATINGS_FROM ? undefined : `店家评价 ${n} 次，平均 ${(stars / n).toFixed(1)} 颗星（满分 5）`;
